using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Tests.Pages;

/// <summary>A grid that somebody has opened.</summary>
internal sealed partial class GridPage : IDisposable
{
    private readonly HttpClient _browser;
    private readonly Uri _link;
    private readonly string _token;
    private readonly string _page;

    private GridPage(HttpClient browser, Uri link, string text) => (_browser, _link, _token, _page) =
        (browser, link, Token().Match(text).Groups[1].Value, Page().Match(text).Groups[1].Value);

    public static async Task<GridPage> OpenAsync(PageHost host, MemberId member, MeetupId meetup)
    {
        var (browser, link) = (host.Browse(), host.Links.ToGrid(member, meetup, wasOnSight: false, host.Now + Duration.FromDays(7))!);
        return new GridPage(browser, link, await browser.GetStringAsync(link));
    }

    /// <summary>Sends a stroke, which is saved.</summary>
    public async Task<string> PaintAsync(string set)
    {
        using var content = new StringContent($$"""{"page":"{{_page}}","set":{{set}}}""", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, _link) { Content = content, Headers = { { "RequestVerificationToken", _token } } };
        using var response = await _browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    public void Dispose() => _browser.Dispose();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"page\" value=\"([^\"]+)\"")]
    private static partial Regex Page();
}
