using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Opens the links that people get, by HTTP and with a jar of cookies of its own.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _http;

    private Browser(Uri bot) => _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = bot };

    public static async Task<Browser> OpenAsync(BotUnderTest bot) => new(await bot.Process.AddressAsync());

    /// <returns>The page, as it was sent.</returns>
    public async Task<string> GetAsync(Uri link)
    {
        using var response = await _http.GetAsync(Inside(link));
        return await ReadAsync(response);
    }

    /// <summary>Sends the form of a page.</summary>
    public async Task<string> SubmitAsync(Uri link, string page, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Append((Name: "__RequestVerificationToken", Value: TokenOn(page))).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _http.PostAsync(Inside(link), form);
        return await ReadAsync(response);
    }

    /// <summary>Sends what was painted on the page of a grid.</summary>
    /// <param name="set">Answers by the ids of times, as JSON.</param>
    public async Task<string> PaintAsync(Uri link, string page, string set)
    {
        using var content = new StringContent($$"""{"page":"{{TimesOn().Match(page).Groups[1].Value}}","set":{{set}}}""", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Inside(link)) { Content = content, Headers = { { "RequestVerificationToken", TokenOn(page) } } };
        using var response = await _http.SendAsync(request);
        return await ReadAsync(response);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>What a proxy does: the path goes to the bot's own address.</summary>
    private static Uri Inside(Uri link)
    {
        Assert.StartsWith(PublicBots.PublicUrl.AbsoluteUri, link.AbsoluteUri, StringComparison.Ordinal);
        return new Uri(link.PathAndQuery, UriKind.Relative);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {text}");
        return text;
    }

    private static string TokenOn(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"page\" value=\"([^\"]+)\"")]
    private static partial Regex TimesOn();
}
