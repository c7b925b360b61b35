@echo off
rem Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
rem Runs Cohortium from this source tree: builds it for Windows where it is not built yet, then starts it. Without arguments the
rem desktop opens; with a command it is the command line. After a change of the sources: cohortium --rebuild
setlocal EnableExtensions

set "ROOT=%~dp0"
set "PROGRAM=%ROOT%releng\org.cohortium.product\target\products\org.cohortium.product\win32\win32\x86_64\Cohortium\cohortium.cmd"
if "%~1"=="--rebuild" goto build
if exist "%PROGRAM%" if exist "%ROOT%releng\org.cohortium.product\target\built" goto start

:build
>&2 echo cohortium: building the product for this system. The first time this fetches the libraries, which takes some minutes.
call "%ROOT%mvnw.cmd" -B -ntp -q -f "%ROOT%pom.xml" -DskipTests -Dthis.system -pl releng/org.cohortium.product -am clean package
if errorlevel 1 (
    >&2 echo cohortium: the build failed: see above.
    exit /b 70
)
if "%~1"=="--rebuild" exit /b 0

:start
call "%PROGRAM%" %*
exit /b %ERRORLEVEL%
