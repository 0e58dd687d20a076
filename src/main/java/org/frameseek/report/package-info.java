/// Answers as data: the JSON that the terminal prints and that other programs get over HTTP and MCP. Plain records, for
/// any thread; the command line, the server and the archive build them.
@NullMarked
package org.frameseek.report;

import org.jspecify.annotations.NullMarked;
