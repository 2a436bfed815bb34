"""What the clerk says where a sheet's heading was not recognised (认表头), or where sheets hold the same problems."""
