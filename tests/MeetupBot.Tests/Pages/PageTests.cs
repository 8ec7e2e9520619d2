using System.Net;

namespace MeetupBot.Tests.Pages;

/// <summary>Pages over real HTTP.</summary>
public abstract class PageTests : IAsyncLifetime
{
    private protected PageHost Host { get; private set; } = null!;

    private protected HttpClient Browser { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Host = await PageHost.StartAsync();
        Browser = Host.Browse();
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<string> Open(Uri? link)
    {
        using var response = await Browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private protected async Task<HttpStatusCode> StatusOf(Uri link)
    {
        using var response = await Browser.GetAsync(link);
        return response.StatusCode;
    }
}
