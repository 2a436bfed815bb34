#!/bin/sh
program=$(dirname "$0")/installer

install() {
    if [ ! -f "$program/__main__.py" ]; then
        echo "请先把压缩包全部解压到一个文件夹，再从那里运行“安装”。" >&2
        return 1
    fi
    for python in python3.13 python3.12 python3.11 python3 python; do
        if "$python" -B "$program" fits >/dev/null 2>&1; then
            "$python" -B "$program" install
            return
        fi
    done
    echo "没有找到能用的 Python。请先安装 Python 3.11、3.12 或 3.13，再运行“安装”。" >&2
    return 1
}

install
ended=$?
if [ -t 0 ]; then
    printf "按回车键关闭。"
    read -r _
fi
exit $ended
