@echo off
rem Starts huizong on Windows from any folder:  jobs\huizong.cmd run open-economy 2009-09
rem The home folder is the one that jobs lies in, unless --home says another. The program is
rem unpacked once into .huizong\program, into a folder named by the jar's hash and the JDK.
rem   jobs\huizong.cmd --prepare   unpacks, makes the archive of classes for quick starts
rem   JAVA_HOME, JAVA_OPTS, HUIZONG_WORK=large: as in jobs/huizong
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "JAR=%ROOT%\target\huizong.jar"
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
	echo There is no java: install a JDK 17 or later, or set JAVA_HOME. 1>&2
	exit /b 2
)
if not exist "%JAR%" (
	echo There is no program "%JAR%": run mvn -q -DskipTests package first. 1>&2
	exit /b 2
)

rem the jar's hash and the JDK's version
set "HASH="
for /f "skip=1 delims=" %%H in ('certutil -hashfile "%JAR%" SHA256 2^>nul') do if not defined HASH set "HASH=%%H"
if defined HASH set "HASH=%HASH: =%"
set "JDK="
for /f "tokens=3" %%V in ('""%JAVA%" -version 2^>^&1"') do if not defined JDK set "JDK=%%~V"
set "APP=%ROOT%\.huizong\program\%HASH:~0,16%-%JDK%"
set "FRESH=%ROOT%\.huizong\program\.unpacking-%RANDOM%%RANDOM%"
set "SMALL=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
set "QUIET=-Xlog:disable -Xlog:all=warning:stderr"
set "FIXED=-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
set "RUN=%JAR%"
set "ARCHIVE="
if not defined HASH goto flags

if exist "%APP%\huizong.jar" goto unpacked
"%JAVA%" -Djarmode=tools -jar "%JAR%" extract --destination "%FRESH%" >nul 2>&1
if errorlevel 1 goto broken
if exist "%FRESH%\huizong.jar" move "%FRESH%" "%APP%" >nul 2>&1
:broken
if exist "%FRESH%" rmdir /s /q "%FRESH%" >nul 2>&1
if not exist "%APP%\huizong.jar" goto flags
:unpacked
set "RUN=%APP%\huizong.jar"
if exist "%APP%\classes.jsa" set ARCHIVE="-XX:SharedArchiveFile=%APP%\classes.jsa"
rem written by --prepare where the JDK has the option: the archive lies where it was made for
if exist "%APP%\fixed" set "QUIET=%QUIET% %FIXED%"

:flags
if "%~1"=="--prepare" goto prepare
if not "%HUIZONG_WORK%"=="large" set "QUIET=%QUIET% %SMALL%"
rem --home where it is not among the words; "--home=x" comes apart at its sign
set HOME_WORDS=--home "%ROOT%\."
:words
if "%~1"=="" goto start
if "%~1"=="--home" set "HOME_WORDS="
shift
goto words

:start
"%JAVA%" %QUIET% %ARCHIVE% %JAVA_OPTS% -jar "%RUN%" %HOME_WORDS% %*
exit /b %ERRORLEVEL%

:prepare
if not "%RUN%"=="%JAR%" "%JAVA%" %QUIET% %FIXED% -version >nul 2>&1 && echo fixed>"%APP%\fixed"
if "%RUN%"=="%JAR%" (
	echo The program cannot be unpacked into "%ROOT%\.huizong\program": no permission or no space. 1>&2
	exit /b 1
)
set "STAGE=%ROOT%\.huizong\program\.training-%RANDOM%%RANDOM%"
mkdir "%STAGE%\jobs" "%STAGE%\output" >nul 2>&1
"%JAVA%" %QUIET% %SMALL% -XX:ArchiveClassesAtExit="%STAGE%\classes.jsa" -Dlauncher.rehearsal=true -jar "%RUN%" --home "%STAGE%" schedule >nul 2>&1
"%JAVA%" %QUIET% %SMALL% -Xshare:on -XX:SharedArchiveFile="%STAGE%\classes.jsa" -jar "%RUN%" --version >nul 2>&1
set "MADE=%ERRORLEVEL%"
if "%MADE%"=="0" move /y "%STAGE%\classes.jsa" "%APP%\classes.jsa" >nul 2>&1
rmdir /s /q "%STAGE%" >nul 2>&1
if not "%MADE%"=="0" (
	echo The archive of classes cannot be made. The program works all the same, only starting takes longer. 1>&2
	exit /b 1
)
exit /b 0
