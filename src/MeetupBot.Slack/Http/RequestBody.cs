using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace MeetupBot.Slack.Http;

/// <summary>Reads the raw bytes of a request, up to a limit that is checked before anything parses them.</summary>
internal static class RequestBody
{
    public const int LongestBody = 256 * 1024;

    /// <summary>Null if it is longer than <see cref="LongestBody"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LongestBody)
            return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.IsCompleted || read.Buffer.Length > LongestBody)
            {
                var body = read.Buffer.Length > LongestBody ? null : read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
