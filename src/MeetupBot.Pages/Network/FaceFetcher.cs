using System.Net;
using MeetupBot.Chat.Transport;
using MeetupBot.Domain.Members;

namespace MeetupBot.Pages.Network;

/// <summary>
/// Fetches profile pictures from the platforms and turns them into data addresses, so that a reader's browser asks nobody but the bot: the
/// pictures' hosts would learn who looks at whom. What does not arrive in time is left out.
/// </summary>
internal sealed class FaceFetcher : IDisposable
{
    private const int MostBytes = 64 * 1024;
    private const int MostKept = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>So that pages do not wait each time for a host that does not answer.</summary>
    private static readonly TimeSpan FailureKeptFor = TimeSpan.FromMinutes(1);

    /// <summary>SVG is not among them: an account's picture is a photo, and an SVG could refer to other places.</summary>
    private static readonly string[] Types = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    private readonly BoundedCache<Uri, (string? Data, DateTimeOffset Until)> _kept = new(MostKept);
    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    public FaceFetcher(HttpMessageHandler handler, TimeProvider time)
    {
        _time = time;
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostBytes };
    }

    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxConnectionsPerServer = 8,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <returns>Data addresses of the pictures that are there.</returns>
    public async Task<IReadOnlyDictionary<MemberId, string>> FetchAsync(
        IReadOnlyDictionary<MemberId, Uri> pictures, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var found = await Task.WhenAll(pictures.Select(async picture => (Member: picture.Key, Data: await FindAsync(picture.Value, either.Token))));
        cancellationToken.ThrowIfCancellationRequested();
        return found.Where(face => face.Data is not null).ToDictionary(face => face.Member, face => face.Data!);
    }

    public void Dispose() => _http.Dispose();

    private async Task<string?> FindAsync(Uri address, CancellationToken cancellationToken)
    {
        // The sandbox draws its faces itself.
        if (address.Scheme == "data")
            return address.OriginalString.StartsWith("data:image/", StringComparison.Ordinal) ? address.OriginalString : null;
        if (address.Scheme != Uri.UriSchemeHttps || !address.IsDefaultPort || address.HostNameType != UriHostNameType.Dns || address.IsLoopback)
            return null;
        var now = _time.GetUtcNow();
        if (_kept.TryGet(address, out var kept) && kept.Until > now)
            return kept.Data;
        var data = await DownloadAsync(address, cancellationToken);
        _kept.Keep(address, (data, now + (data is null ? FailureKeptFor : KeptFor)));
        return data;
    }

    private async Task<string?> DownloadAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(address, cancellationToken);
            return response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType is { } type && Types.Contains(type)
                ? $"data:{type};base64,{Convert.ToBase64String(await response.Content.ReadAsByteArrayAsync(cancellationToken))}"
                : null;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
