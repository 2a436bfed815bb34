; Makes the Windows setup program out of the frozen folder, for Inno Setup 6.3 or newer, on Windows:
;   python -m tools.packaging.freeze
;   iscc /DVersion=0.2.0 tools\packaging\windows\taizhang.iss
; Not yet run on Windows: what can be held without it stands in tests/tools/packaging/test_inno_setup.py.

#ifndef Version
  #error Say which version this is: iscc /DVersion=0.2.0
#endif
; Only newer versions of Inno Setup bring Chinese along; with English messages nobody in an office is helped.
#if !FileExists(AddBackslash(CompilerPath) + "Languages\ChineseSimplified.isl")
  #error Languages\ChineseSimplified.isl is missing beside iscc: take a newer Inno Setup, or put its file there
#endif
#define Build "..\..\..\build"
#define Ledger "TaizhangChengwen.Ledger"

[Setup]
AppId={{8F1C7A52-6B0D-4E7B-9C56-2B6A64D1E3F0}
AppName=台账成文
AppVersion={#Version}
AppVerName=台账成文 {#Version}
AppPublisher=taizhang-chengwen contributors
; For this user alone, so no administrator is needed. Not in Programs\台账成文: that is the offline kit's.
PrivilegesRequired=lowest
DefaultDirName={localappdata}\Programs\TaizhangChengwen
DisableProgramGroupPage=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Windows 10 1809, the oldest Qt runs on.
MinVersion=10.0.17763
OutputDir={#Build}
OutputBaseFilename=台账成文-{#Version}-windows-x64
SetupIconFile={#Build}\packaging\taizhang.ico
UninstallDisplayIcon={app}\taizhang-gui.exe
UninstallDisplayName=台账成文
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
; A window that is open is asked for to be closed (app/gui/run.py makes the mark); what else holds a file is shown on a
; page with a choice. Nothing is closed unasked, nothing started again.
AppMutex=TaizhangChengwen
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "zh"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"

[Messages]
UninstalledAll=%1已卸载。本单位的设置和记录没有删除，在“AppData\Roaming\台账成文”文件夹；不再需要时可以自行删除。

[Tasks]
Name: "desktop"; Description: "在桌面放快捷方式"

[InstallDelete]
; Modules of the version before would be found by the new one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Build}\frozen\taizhang\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{userprograms}\台账成文"; Filename: "{app}\taizhang-gui.exe"
Name: "{userdesktop}\台账成文"; Filename: "{app}\taizhang-gui.exe"; Tasks: desktop

[Registry]
; “打开方式” offers the program for workbooks; which one opens them by default stays as it is.
Root: HKCU; Subkey: "Software\Classes\{#Ledger}"; ValueType: string; ValueData: "台账（Excel 表格）"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\{#Ledger}\Application"; ValueType: string; ValueName: "ApplicationName"; ValueData: "台账成文"
Root: HKCU; Subkey: "Software\Classes\{#Ledger}\DefaultIcon"; ValueType: string; ValueData: "{app}\taizhang-gui.exe,0"
Root: HKCU; Subkey: "Software\Classes\{#Ledger}\shell\open\command"; ValueType: string; ValueData: """{app}\taizhang-gui.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.xlsx\OpenWithProgids"; ValueType: string; ValueName: "{#Ledger}"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.xls\OpenWithProgids"; ValueType: string; ValueName: "{#Ledger}"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.et\OpenWithProgids"; ValueType: string; ValueName: "{#Ledger}"; Flags: uninsdeletevalue uninsdeletekeyifempty

[Run]
Filename: "{app}\taizhang-gui.exe"; Description: "打开台账成文"; Flags: postinstall nowait skipifsilent
