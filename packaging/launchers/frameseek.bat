@echo off
rem Starts Frameseek with the first Java that is new enough: JAVA_HOME, then PATH, then the usual folders.
setlocal DisableDelayedExpansion
set "NEEDED=@JAVA_RELEASE@"
set "JAVA_FOUND="
set "TOO_OLD="

if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
for %%P in (
    "%ProgramFiles%\Eclipse Adoptium"
    "%ProgramFiles%\Java"
    "%ProgramFiles%\Microsoft"
    "%ProgramFiles%\Zulu"
    "%ProgramFiles%\BellSoft"
    "%ProgramFiles%\Amazon Corretto"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
    "%LOCALAPPDATA%\Programs\Microsoft"
    "%USERPROFILE%\.jdks"
    "%USERPROFILE%\scoop\apps"
) do if exist "%%~P" for /d %%J in ("%%~P\*") do (
    call :consider "%%~J"
    call :consider "%%~J\current"
)

if not defined JAVA_FOUND (
    >&2 echo frameseek: Java %NEEDED% or newer is needed and was not found in JAVA_HOME, on the PATH or in the usual folders.
    if defined TOO_OLD >&2 echo Found, but too old:%TOO_OLD%
    >&2 echo Install a Java %NEEDED% ^(https://adoptium.net^) or set JAVA_HOME to the folder of one.
    exit /b 1
)

for %%H in ("%~dp0..\lib") do set "APP=%%~fH"
"%JAVA_FOUND%\bin\java.exe" "@%APP%\java.options" @PLACE_OPTIONS@ -cp "@CLASS_PATH@" @MAIN_CLASS@ %*
exit /b %ERRORLEVEL%

rem Keeps the Java in folder %1 when it is the first one of the release needed; its "release" file tells.
:consider
if defined JAVA_FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "RELEASE=0"
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
    for /f "tokens=1 delims=." %%R in ("%%~V") do set "RELEASE=%%R"
)
if %RELEASE% GEQ %NEEDED% (
    set "JAVA_FOUND=%~f1"
) else (
    set "TOO_OLD=%TOO_OLD% [Java %RELEASE% in %~f1]"
)
exit /b 0
