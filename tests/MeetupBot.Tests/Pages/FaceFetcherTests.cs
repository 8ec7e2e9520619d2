using System.Net;
using MeetupBot.Domain.Members;
using MeetupBot.Pages.Network;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Pages;

public sealed class FaceFetcherTests : IDisposable
{
    private static readonly MemberId Ana = new(1);

    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly PictureHost _host = new();
    private readonly FaceFetcher _faces;

    public FaceFetcherTests() => _faces = new FaceFetcher(_host, _time);

    public void Dispose()
    {
        _faces.Dispose();
        _host.Dispose();
    }

    [Fact]
    public async Task A_picture_becomes_part_of_the_page_and_is_asked_for_once_a_day()
    {
        Assert.Equal("data:image/png;base64,AQID", await Fetch("https://pictures.example/ana.png"));
        Assert.Equal("data:image/png;base64,AQID", await Fetch("https://pictures.example/ana.png"));
        Assert.Equal(1, _host.Asked);

        _time.Advance(TimeSpan.FromDays(1));
        await Fetch("https://pictures.example/ana.png");
        Assert.Equal(2, _host.Asked);
    }

    [Theory]
    [InlineData("http://pictures.example/ana.png")]
    [InlineData("https://127.0.0.1/ana.png")]
    [InlineData("https://[::1]/ana.png")]
    [InlineData("https://localhost/ana.png")]
    [InlineData("https://pictures.example:8443/ana.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,hello")]
    public async Task Nothing_is_asked_of_addresses_that_no_platform_gives(string address)
    {
        Assert.Null(await Fetch(address));
        Assert.Equal(0, _host.Asked);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "image/png", 3)]
    [InlineData(HttpStatusCode.Redirect, "image/png", 3)]
    [InlineData(HttpStatusCode.OK, "text/html", 3)]
    [InlineData(HttpStatusCode.OK, "image/svg+xml", 3)]
    [InlineData(HttpStatusCode.OK, null, 3)]
    [InlineData(HttpStatusCode.OK, "image/png", 100_000)]
    public async Task What_is_no_small_picture_is_left_out_and_not_asked_for_again_at_once(HttpStatusCode status, string? type, int size)
    {
        _host.Answer = () => PictureHost.Reply(status, type, new byte[size]);

        Assert.Null(await Fetch("https://pictures.example/ana.png"));
        Assert.Null(await Fetch("https://pictures.example/ana.png"));

        Assert.Equal(1, _host.Asked);
    }

    [Fact]
    public async Task A_host_that_fails_does_not_spoil_the_page()
    {
        _host.Answer = () => throw new HttpRequestException("broken");
        Assert.Null(await Fetch("https://pictures.example/ana.png"));

        _host.Answer = PictureHost.Picture;
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await Fetch("https://pictures.example/ana.png"));
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_waited_for_only_a_short_while()
    {
        _host.IsSilent = true;
        var fetching = Fetch("https://pictures.example/ana.png");
        Assert.False(fetching.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Null(await fetching);
    }

    private async Task<string?> Fetch(string address) =>
        (await _faces.FetchAsync(new Dictionary<MemberId, Uri> { [Ana] = new(address) }, TestContext.Current.CancellationToken)).GetValueOrDefault(Ana);
}
