using System.Text;

namespace MeetupBot.EndToEndTests.Slack;

public abstract class CommandTests<TTown>(TTown fixture) : SlackTownTests<TTown>(fixture)
    where TTown : SlackTownFixture
{
    [Fact]
    public async Task Show_takes_an_id_in_any_case_and_gives_hosts_their_buttons()
    {
        var meetup = await Here.MeetupAsync("Coffee");

        var guest = await Here.RunAsync(Here.Ben, $"show {meetup.Id.ToLowerInvariant()}");
        var host = await Here.RunAsync(Here.Ana, $"show {meetup.Id}");
        var unknown = await Here.RunAsync(Here.Ben, "show ZZZZ");

        Assert.Contains("you have not answered yet", guest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Change", guest.Buttons);
        Assert.Contains("Change", host.Buttons);
        Assert.StartsWith("There is no meetup “ZZZZ” here.", unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_says_what_this_viewer_can_do()
    {
        var guest = await Here.RunAsync(Here.Ben, "help");
        var admin = await Here.RunAsync(Here.Olga, "help");

        Assert.Contains("/meetup propose", guest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/meetup settings", guest.Text, StringComparison.Ordinal);
        Assert.Contains("/meetup settings", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_command_is_said_so()
    {
        var said = await Here.RunAsync(Here.Ben, "flurgl");

        Assert.StartsWith("There is no /meetup flurgl.", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Smart_quotes_and_dashes_of_phones_are_read()
    {
        var meetup = await Here.ProposeAsync(Here.Ana, "propose “Coffee, and cake” when: in 3 days");

        await Here.ShowsAsync(meetup.Card, "It's on: Coffee, and cake");
    }

    [Fact]
    public async Task A_members_own_settings_are_set_shown_and_obeyed()
    {
        var saved = await Here.RunAsync(Here.Ben, "me set zone: America/New_York area: Leeds reminders: 3h");
        Assert.StartsWith("Saved.", saved.Text, StringComparison.Ordinal);

        var shown = await Here.RunAsync(Here.Ben, "me");
        Assert.Contains("Time zone: America/New_York", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Area: Leeds", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Reminders: 3 h before the start", shown.Text, StringComparison.Ordinal);
        var wrong = await Here.RunAsync(Here.Ben, "me set zone: Europe/Lonodn");
        Assert.Contains("Lonodn", wrong.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_zone_is_the_profiles_until_it_is_changed()
    {
        Here.Ben.TimeZone = "Asia/Tokyo";

        var shown = await Here.RunAsync(Here.Ben, "me");

        Assert.Contains("Time zone: Asia/Tokyo", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_gives_everything_that_is_stored_as_a_file_in_private()
    {
        var poll = await Here.PollAsync("Coffee");
        await Here.VoteAsync(Here.Ben, poll.Card, 1);

        await Here.RunAsync(Here.Ben, "me export");

        var file = await Here.EventuallyAsync(() => Here.Slack.DirectMessages(Here.Ben).SelectMany(m => m.Files).FirstOrDefault(), "the file");
        var text = Encoding.UTF8.GetString(file.Content.Span);
        Assert.Contains(poll.Id, text, StringComparison.Ordinal);
        Assert.Contains(Here.Ben.Id, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Here.Slack.Messages(Here.General), m => m.Files.Any(f => f.Id == file.Id));
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_is_and_the_waitlist_moves()
    {
        var meetup = await Here.MeetupAsync("Coffee", "capacity: 2");
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");
        await Here.PressAsync(Here.Cleo, meetup.Card, "Going");
        var asked = await Here.RunAsync(Here.Ben, "me forget");

        var done = await Here.PressAsync(Here.Ben, asked, "Forget me");

        Assert.StartsWith("You are forgotten:", done.Text, StringComparison.Ordinal);
        await Here.ToldAsync(Here.Cleo, meetup.Id, "A place is free");
        await Here.ShowsAsync(meetup.Card, "Going, 2 of 2 places: Ana, Cleo");
    }

    [Theory]
    [InlineData("edit {0} title: Mine now")]
    [InlineData("cancel {0}")]
    [InlineData("decide {0}")]
    public async Task Who_is_not_the_organizer_gets_a_clear_refusal_and_nothing_changes(string command)
    {
        var poll = await Here.PollAsync("Coffee");
        var before = Here.Text(poll.Card);

        var refused = await Here.RunAsync(Here.Ben, string.Format(System.Globalization.CultureInfo.InvariantCulture, command, poll.Id));

        Assert.StartsWith("Only Ana, co-hosts and organizers can ", refused.Text, StringComparison.Ordinal);
        await Corner.QuietAsync();
        Assert.Equal(before, Here.Text(poll.Card));
    }

    [Fact]
    public async Task An_admin_of_the_workspace_may_decide_for_the_organizer()
    {
        var poll = await Here.PollAsync("Coffee");
        await Here.VoteAsync(Here.Ben, poll.Card, 1);

        await Here.RunAsync(Here.Olga, $"decide {poll.Id}");

        await Here.AnnouncementAsync(poll.Id);
    }

    [Fact]
    public async Task Settings_are_for_organizers_only()
    {
        var refused = await Here.RunAsync(Here.Ben, "settings");

        Assert.StartsWith("Only organizers can change the settings", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Elements);
    }

    [Fact]
    public async Task Words_of_people_are_shown_as_typed_and_call_nobody()
    {
        const string Title = "*Bold* <!channel> & <b> _x_";
        var meetup = await Here.ProposeAsync(Here.Ana, $"propose \"{Title.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}\" when: in 3 days where: <!here>");

        var read = Here.Slack.Read(meetup.Card, Here.Ben);
        // A style mark can't be escaped in mrkdwn: its look-alike is shown.
        Assert.Contains(Title.Replace('*', '∗').Replace('_', 'ˍ'), read.Text, StringComparison.Ordinal);
        Assert.Empty(read.Pings);
        Assert.All(Here.Slack.Ephemerals(Here.Ana), m => Assert.Empty(Here.Slack.Read(m, Here.Ana).Pings));
    }
}
