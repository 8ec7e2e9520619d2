using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace MeetupBot.Slack.Http;

/// <summary>
/// The raw bytes of a request, up to a limit that is checked before anything parses them. They are in a rented array: a press carries its whole
/// message.
/// </summary>
internal sealed class RequestBody : IDisposable
{
    public const int LongestBody = 256 * 1024;

    private readonly byte[] _rented;
    private readonly int _length;

    private RequestBody(ReadOnlySequence<byte> body)
    {
        _length = (int)body.Length;
        _rented = ArrayPool<byte>.Shared.Rent(_length);
        body.CopyTo(_rented);
    }

    public Memory<byte> Bytes => _rented.AsMemory(0, _length);

    /// <summary>Null if it is longer than <see cref="LongestBody"/>.</summary>
    public static async Task<RequestBody?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LongestBody)
            return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.IsCompleted || read.Buffer.Length > LongestBody)
            {
                var body = read.Buffer.Length > LongestBody ? null : new RequestBody(read.Buffer);
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_rented);
}
