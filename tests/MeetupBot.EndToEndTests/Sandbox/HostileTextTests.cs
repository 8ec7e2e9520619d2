using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

[Collection(SandboxCollection.Name)]
public sealed class HostileTextTests(SandboxFixture sandbox)
{
    private const string Title = "<script>document.title='x'</script> <img src=x onerror=alert(1)> **bold** @everyone <@ana>";

    [Fact]
    public async Task What_people_type_is_shown_as_typed_and_does_nothing()
    {
        await using var tab = await sandbox.OpenAsync("general");
        await tab.SendTextAsync($"/meetup propose \"{Title}\" when: in 8 days, in 9 days where: <b>@here</b>");

        // What names somebody by an id is shown by their name.
        var poll = tab.Poll(Title.Replace("<@ana>", "@Ana", StringComparison.Ordinal));
        await Expect(poll).ToContainTextAsync("Ana proposes · <b>@here</b>");
        await Expect(poll.Locator("script, img:not(.card-host), b, .mention")).ToHaveCountAsync(0);
        await Expect(tab.Page).ToHaveTitleAsync("#general as Ana – MeetupBot sandbox");
    }

    [Fact]
    public async Task The_page_takes_script_and_style_from_itself_alone()
    {
        await using var tab = await sandbox.OpenAsync("general");
        var response = await tab.GoAsync("ana", "meetups");

        var policy = await response.HeaderValueAsync("content-security-policy");
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }
}
