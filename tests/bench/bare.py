"""A bare one-line page, against which a family's page is measured on the same server."""

import streamlit as st

st.write("One line.")
