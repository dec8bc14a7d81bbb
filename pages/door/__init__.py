"""The door: what answers before Streamlit does: headers, plain HTML forms, cookies, the page of the first start."""
