@rem Frameseek for terminals: add this folder to the PATH.
@"%~dp0..\frameseek-console.exe" %*
