/// Pages of datasets: the list with its upload, each dataset, each load, rows and rejects.
@NullMarked
package io.takeroot.connect.web;

import org.jspecify.annotations.NullMarked;
