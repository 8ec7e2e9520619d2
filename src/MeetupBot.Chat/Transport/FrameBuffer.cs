using System.Buffers;
using System.Net.WebSockets;

namespace MeetupBot.Chat.Transport;

/// <summary>
/// Assembles the pieces of one WebSocket message in a pooled array. The array grows up to a limit; a longer message is read to its end
/// and dropped. After a large message the array shrinks again.
/// </summary>
/// <param name="longestFrame">In bytes.</param>
public sealed class FrameBuffer(int longestFrame) : IDisposable
{
    private const int UsualFrame = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(UsualFrame);
    private int _length;

    public ReadOnlyMemory<byte> Content => _bytes.AsMemory(0, _length);

    /// <summary>Receives one message. <see cref="Content"/> is valid until the next call.</summary>
    public async ValueTask<ReceivedKind> ReceiveAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        Shrink();
        var tooLong = false;
        while (true)
        {
            if (_length == _bytes.Length && !Grow())
                (tooLong, _length) = (true, 0);
            var piece = await socket.ReceiveAsync(_bytes.AsMemory(_length), cancellationToken);
            if (piece.MessageType == WebSocketMessageType.Close)
                return ReceivedKind.Close;
            _length += piece.Count;
            if (piece.EndOfMessage)
                return tooLong ? ReceivedKind.TooLong : piece.MessageType == WebSocketMessageType.Text ? ReceivedKind.Text : ReceivedKind.Binary;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private bool Grow()
    {
        if (_bytes.Length >= longestFrame)
            return false;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(_bytes.Length * 2, longestFrame));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
        return true;
    }

    private void Shrink()
    {
        _length = 0;
        if (_bytes.Length <= UsualFrame * 4)
            return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = ArrayPool<byte>.Shared.Rent(UsualFrame);
    }
}

public enum ReceivedKind
{
    Text,
    Binary,
    TooLong,
    Close,
}
