@echo off
rem Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
rem Starts the Cohortium that stands beside this file: without arguments the desktop, with a command the command line.
rem COHORTIUM_JAVA_OPTIONS: more options for the Java virtual machine, for example -Xmx8g
setlocal EnableExtensions DisableDelayedExpansion

set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
if exist "%HERE%\runtime\bin\java.exe" (
    set "JAVA_HOME=%HERE%\runtime"
) else (
    call "%HERE%\find-java.cmd" 21 java.exe
    if errorlevel 1 (
        >&2 echo cohortium: no Java 21 or newer found: looked at JAVA_HOME, the PATH and the usual install folders.
        >&2 echo cohortium: Install one, for example Eclipse Temurin 21, or set JAVA_HOME to the folder of one that is already there.
        exit /b 70
    )
)
set "EQUINOX="
for %%j in ("%HERE%\plugins\org.eclipse.equinox.launcher_*.jar") do set "EQUINOX=%%~fj"
if not defined EQUINOX (
    >&2 echo cohortium: this installation is not complete: there is no Equinox launcher in its folder plugins. Unpack it anew.
    exit /b 70
)
set "OPTIONS=-XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Dslf4j.internal.verbosity=ERROR -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true"

if "%~1"=="" (
    start "" "%JAVA_HOME%\bin\javaw.exe" %OPTIONS% %COHORTIUM_JAVA_OPTIONS% -jar "%EQUINOX%" -nosplash -data "%LOCALAPPDATA%\Cohortium\workspace"
    exit /b 0
)

rem The command line runs all installed plug-ins, but starts none of the services that only the workbench needs. Its framework
rem state is kept per user and per content of the installation (place, date and size of its bundle list), which stays read-only.
set "INSTALLED=%HERE%\configuration\org.eclipse.equinox.simpleconfigurator\bundles.info"
for %%f in ("%INSTALLED%") do set "KEY=%%~ff-%%~tf-%%~zf"
set "KEY=%KEY:\=_%"
set "KEY=%KEY:/=_%"
set "KEY=%KEY::=_%"
set "KEY=%KEY: =_%"
set "KEY=%KEY:~-100%"
set "CONFIGURATION=%LOCALAPPDATA%\Cohortium\configuration\%KEY%"
if not exist "%CONFIGURATION%\config.ini" call :configure
"%JAVA_HOME%\bin\java.exe" %OPTIONS% %COHORTIUM_JAVA_OPTIONS% -jar "%EQUINOX%" -nosplash -install "%HERE%" -configuration "%CONFIGURATION%" -data @none %*
exit /b %ERRORLEVEL%

:configure
mkdir "%CONFIGURATION%" 2>nul
findstr /v /b /c:"org.apache.felix.scr," /c:"org.apache.aries.spifly.dynamic.bundle," /c:"org.eclipse.equinox.event," "%INSTALLED%" >"%CONFIGURATION%\bundles.info"
for /f "usebackq delims=" %%l in (`findstr /b /c:"org.apache.felix.scr," /c:"org.apache.aries.spifly.dynamic.bundle," /c:"org.eclipse.equinox.event," "%INSTALLED%"`) do call :notstarted "%%l"
set "AS_URL=%CONFIGURATION:\=/%"
findstr /v /b /c:"org.eclipse.equinox.simpleconfigurator.configUrl=" /c:"osgi.framework.extensions=" /c:"eclipse." "%HERE%\configuration\config.ini" >"%CONFIGURATION%\config.new"
>>"%CONFIGURATION%\config.new" echo org.eclipse.equinox.simpleconfigurator.configUrl=file\:/%AS_URL::=\:%/bundles.info
>>"%CONFIGURATION%\config.new" echo eclipse.application=org.cohortium.cli.application
move /y "%CONFIGURATION%\config.new" "%CONFIGURATION%\config.ini" >nul
exit /b 0

:notstarted
set "LINE=%~1"
>>"%CONFIGURATION%\bundles.info" echo %LINE:,true=,false%
exit /b 0
