using System.Net;

namespace MeetupBot.EndToEndTests;

/// <summary>Whoever has the address of a calendar or a page can open it, so no log has one, however much of it is asked for.</summary>
public sealed class AddressLogTests
{
    [Fact]
    public async Task No_address_of_a_calendar_or_a_page_is_logged_at_any_level()
    {
        var folder = Directory.CreateTempSubdirectory("meetupbot-log-");
        var settings = new Dictionary<string, string>
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Logging__LogLevel__Default"] = "Trace",
            ["Logging__LogLevel__Microsoft.AspNetCore"] = "Trace",
            ["Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
            ["Logging__LogLevel__Microsoft.AspNetCore.Routing"] = "Trace",
            ["Logging__LogLevel__Microsoft.AspNetCore.Server.Kestrel"] = "Trace",
            ["Logging__Console__FormatterOptions__IncludeScopes"] = "true",
        };
        await using (var bot = BotProcess.Start(settings, folder.FullName))
        {
            using var http = new HttpClient { BaseAddress = await bot.AddressAsync() };
            foreach (var path in new[] { "/c/SECRETSECRETSECRETSECRETSEC.ics", "/c/SECRET", "/p/network/SECRET", "/p/calendar/SECRET/meetup.ics", "/c/SECRET/SECRET", "/SECRET" })
            {
                using var response = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            }

            using var wrong = new HttpRequestMessage(HttpMethod.Post, "/c/SECRET.ics");
            using var refused = await http.SendAsync(wrong, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
            await bot.TerminateAsync();
            await bot.ExitAsync();

            Assert.Contains("dbug: ", bot.Log, StringComparison.Ordinal);
            Assert.DoesNotContain(bot.Log.Split('\n'), line => line.Contains("SECRET", StringComparison.Ordinal));
        }

        folder.Delete(recursive: true);
    }
}
