@echo off
chcp 936 >nul
set "program=%~dp0installer"
if not exist "%program%\__main__.py" (
  echo 请先把压缩包全部解压到一个文件夹，再从那里运行“安装”。
  goto end
)
for %%p in ("py -3.13" "py -3.12" "py -3.11" "python") do (
  %%~p -B "%program%" fits >nul 2>nul && (
    %%~p -B "%program%" install
    goto end
  )
)
echo 没有找到能用的 Python。请先安装 Python 3.11、3.12 或 3.13 的 64 位版本（不要用微软商店里的），再运行“安装”。
:end
pause
