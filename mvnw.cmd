@echo off
rem Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
rem Runs Maven as this build needs it: Java 21 or newer, Maven 3.9 or newer. Use it like mvn.
rem Both are looked for on this machine; an older Maven on the PATH fetches the newer one itself, once, with its own settings.
setlocal EnableExtensions

set "JAVA_MINIMUM=21"
set "MAVEN_FETCHED=3.9.16"
set "UNPACK=org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack"

set "ORIGINAL_JAVA_HOME=%JAVA_HOME%"
call "%~dp0.mvn\find-java.cmd" %JAVA_MINIMUM% javac.exe
if errorlevel 1 (
    >&2 echo mvnw: no JDK %JAVA_MINIMUM% or newer found: looked at JAVA_HOME, the PATH and the usual install folders.
    >&2 echo mvnw: Install one, for example Eclipse Temurin %JAVA_MINIMUM%, or set JAVA_HOME to the folder of one that is already there.
    exit /b 1
)

set "MAVEN="
for %%m in (mvn.cmd) do set "MAVEN=%%~$PATH:m"
if not defined MAVEN (
    >&2 echo mvnw: no Maven found. Install Maven and see that mvn is on the PATH.
    >&2 echo mvnw: A Maven older than 3.9 will do: it can fetch a newer one by itself.
    exit /b 1
)

set "VERSION="
for /f "tokens=3" %%v in ('call "%MAVEN%" -B -v 2^>nul ^| findstr /b /c:"Apache Maven"') do set "VERSION=%%v"
for /f "tokens=1,2 delims=." %%a in ("%VERSION%") do (
    if %%a GEQ 4 goto run
    if %%a EQU 3 if %%b GEQ 9 goto run
)

set "FETCHED_HOME=%LOCALAPPDATA%\cohortium\apache-maven-%MAVEN_FETCHED%"
if not exist "%FETCHED_HOME%\bin\mvn.cmd" call :fetch || exit /b 1
set "MAVEN=%FETCHED_HOME%\bin\mvn.cmd"

:run
call "%MAVEN%" %*
exit /b %ERRORLEVEL%

:fetch
>&2 echo mvnw: the Maven on the PATH is %VERSION%, older than 3.9; it now fetches Maven %MAVEN_FETCHED%, once.
set "FETCHING=%LOCALAPPDATA%\cohortium\fetch-%RANDOM%"
mkdir "%FETCHING%" 2>nul
set "FOUND_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%ORIGINAL_JAVA_HOME%"
pushd "%FETCHING%"
call "%MAVEN%" -B -q "%UNPACK%" "-Dartifact=org.apache.maven:apache-maven:%MAVEN_FETCHED%:zip:bin" "-DoutputDirectory=%FETCHING%"
set "STATUS=%ERRORLEVEL%"
popd
set "JAVA_HOME=%FOUND_JAVA_HOME%"
if not "%STATUS%"=="0" (
    rmdir /s /q "%FETCHING%"
    >&2 echo mvnw: Maven %MAVEN_FETCHED% could not be fetched: see the message above.
    >&2 echo mvnw: Mend the Maven settings - mirror, proxy - or put a Maven 3.9 or newer on the PATH yourself.
    exit /b 1
)
if not exist "%FETCHED_HOME%" move "%FETCHING%\apache-maven-%MAVEN_FETCHED%" "%FETCHED_HOME%" >nul
rmdir /s /q "%FETCHING%"
exit /b 0
