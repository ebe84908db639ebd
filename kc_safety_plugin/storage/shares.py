"""Tell paths on which several people cannot safely keep a workspace file."""

import ctypes
import os
from pathlib import Path
from typing import Optional

_NETWORK = frozenset(
    ("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "smbclient", "afs", "afpfs", "9p",
     "ncpfs", "webdav", "davfs", "fuse.davfs", "fuse.sshfs", "fuse.glusterfs", "fuse.rclone",
     "ceph", "lustre", "beegfs")
)  # fmt: skip
_SYNCED = ("dropbox", "onedrive", "google drive", "googledrive", "icloud", "nextcloud", "box sync")
_REMOTE_DRIVE = 4
_MOUNTS = Path("/proc/mounts")


def shared_place(path, mounts: Optional[str] = None) -> str:
    """What kind of shared place ``path`` lies in: ``network``, ``synced`` or '' for neither.

    SQLite cannot lock files safely over a network, and programs that copy files between
    machines take a half-saved state. ``mounts`` is the text of ``/proc/mounts``, for tests.
    """
    text = str(path)
    if text.startswith(("\\\\", "//")):
        return "network"
    parts = [part.lower() for part in Path(text).absolute().parts]
    if any(part.startswith(name) for part in parts for name in _SYNCED):
        return "synced"
    if os.name == "nt":
        return "network" if _is_remote_drive(Path(text).absolute().anchor) else ""
    if mounts is None:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace") if _MOUNTS.exists() else ""
    return "network" if _file_system(os.path.realpath(text), mounts) in _NETWORK else ""


def _file_system(path: str, mounts: str) -> str:
    """The file system of the longest mount point above ``path``."""
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        above = path == point or path.startswith(point.rstrip("/") + "/")
        if above and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind


def _is_remote_drive(anchor: str) -> bool:
    windows = getattr(ctypes, "windll", None)
    return windows is not None and windows.kernel32.GetDriveTypeW(anchor) == _REMOTE_DRIVE
