@echo off
rem Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
rem Called, never run alone: finds a Java that is new enough. Shared by mvnw.cmd, cohortium.cmd and the launcher in the product.
rem
rem   call find-java.cmd MINIMUM TOOL.exe   sets JAVA_HOME to the home of a Java of at least MINIMUM that has bin\TOOL.exe, or fails
rem
rem Order: JAVA_HOME, the PATH, then the usual install folders.

call :fits "%JAVA_HOME%" %1 %2 && exit /b 0

for %%t in (%2) do if not "%%~dp$PATH:t"=="" call :fits "%%~dp$PATH:t.." %1 %2 && (
    for %%h in ("%%~dp$PATH:t..") do set "JAVA_HOME=%%~fh"
    exit /b 0
)

for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%ProgramFiles%\OpenJDK" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
    for /d %%d in ("%%~r\*") do (
        call :fits "%%~d" %1 %2 && (
            set "JAVA_HOME=%%~d"
            exit /b 0
        )
    )
)
exit /b 1

:fits
if "%~1"=="" exit /b 1
if not exist "%~1\bin\%~3" exit /b 1
if not exist "%~1\release" exit /b 1
set "JAVA_MAJOR="
for /f "tokens=2 delims==" %%v in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=.-+" %%m in ("%%~v") do set "JAVA_MAJOR=%%m"
if not defined JAVA_MAJOR exit /b 1
if %JAVA_MAJOR% GEQ %~2 exit /b 0
exit /b 1
