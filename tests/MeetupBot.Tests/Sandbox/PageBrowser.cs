using System.Net;
using System.Text.RegularExpressions;

namespace MeetupBot.Tests.Sandbox;

/// <summary>A browser without scripts: follows links, sends forms with the page's token.</summary>
internal sealed partial class PageBrowser(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address };
    private string _token = "";

    public string Person { get; private set; } = "ana";

    public string Place { get; private set; } = "meetups";

    public async Task<string> OpenAsync(string person = "ana", string place = "meetups")
    {
        (Person, Place) = (person, place);
        return await ReadAsync(await _http.GetAsync($"/?as={person}&in={place}"));
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    public Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        _http.PostAsync(path, new FormUrlEncodedContent(fields));

    /// <summary>Sends it as the person and at the place that are open.</summary>
    public async Task<string> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        var all = fields.Append(("as", Person)).Append(("in", Place)).Append(("__RequestVerificationToken", _token));
        return await ReadAsync(await PostAsync(path, all.Select(f => KeyValuePair.Create(f.Item1, f.Item2))));
    }

    public Task<string> SayAsync(string text) => SendAsync("/sandbox/say", ("text", text));

    public void Dispose() => _http.Dispose();

    private async Task<string> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        _token = Token().Match(html).Groups[1].Value;
        return html;
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
