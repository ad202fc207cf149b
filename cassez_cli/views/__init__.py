"""What is shown for each question, as records without defaults: nothing goes out unattributed. Nothing here knows Rich."""
