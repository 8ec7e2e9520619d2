using System.IO.Compression;
using System.Net.WebSockets;

namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>
/// Encodes frames as plain text, or as one zlib stream per connection that is flushed after each frame. Source: Gateway, "Transport
/// Compression".
/// </summary>
internal sealed class FrameEncoder : IDisposable
{
    private readonly MemoryStream? _compressed;
    private readonly ZLibStream? _zlib;

    public FrameEncoder(bool zlibStream)
    {
        if (!zlibStream)
            return;
        _compressed = new MemoryStream();
        _zlib = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);
    }

    public WebSocketMessageType MessageType => _zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;

    public ReadOnlyMemory<byte> Encode(byte[] frame)
    {
        if (_zlib is null || _compressed is null)
            return frame;
        _compressed.SetLength(0);
        _zlib.Write(frame);
        _zlib.Flush();
        return _compressed.ToArray();
    }

    public void Dispose()
    {
        _zlib?.Dispose();
        _compressed?.Dispose();
    }
}
