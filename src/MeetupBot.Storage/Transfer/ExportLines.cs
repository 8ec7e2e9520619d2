using System.IO.Compression;
using System.Security.Cryptography;

namespace MeetupBot.Storage.Transfer;

/// <summary>Reads the lines of an export, each at most <see cref="ExportFormat.LongestLine"/> long, and hashes them.</summary>
internal sealed class ExportLines(Stream file) : IDisposable
{
    private readonly GZipStream _zip = new(file, CompressionMode.Decompress, leaveOpen: true);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The hash of all lines that were read before the last one.</summary>
    public string HashBefore { get; private set; } = "";

    /// <returns>The next line without its end, until the next call; null at the end of the file.</returns>
    /// <exception cref="Engine.StorageException">The file is cut short, damaged, or not gzipped; or the line is too long.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        var seen = 0;
        while (true)
        {
            var length = _buffer.AsSpan(_start + seen, _end - _start - seen).IndexOf((byte)'\n');
            if (length >= 0)
                return Take(seen + length);
            seen = _end - _start;
            if (seen >= ExportFormat.LongestLine)
                throw ExportFormat.Refuse("a line is too long.");
            if (Fill() == 0)
                return seen == 0 ? null : throw ExportFormat.Refuse("it is cut short.");
        }
    }

    public void Dispose()
    {
        _zip.Dispose();
        _hash.Dispose();
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        HashBefore = Convert.ToHexStringLower(_hash.GetCurrentHash());
        var line = _buffer.AsMemory(_start, length);
        _hash.AppendData(_buffer, _start, length + 1);
        _start += length + 1;
        return line;
    }

    private int Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        try
        {
            var read = _zip.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            return read;
        }
        catch (InvalidDataException error)
        {
            throw ExportFormat.Refuse($"it is damaged, or not an export ({error.Message}).");
        }
    }
}
