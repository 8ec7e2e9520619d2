using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.EndToEndTests.Slack;

public abstract class FormTests<TFixture>(TFixture fixture) : SlackBotTests<TFixture>(fixture)
    where TFixture : SlackBotFixture
{
    [Fact]
    public async Task The_command_alone_opens_a_form_that_proposes()
    {
        var opened = await Here.RunAsync(Here.Ana, "");

        Assert.Equal(["Title", "When", "Where", "Duration", "Closes", "Capacity", "Description"], opened.Elements.Select(e => e.Label));
        var done = await Here.SubmitAsync(opened, ("Title", "Coffee"), ("When", "in 3 days, in 4 days"), ("Capacity", "5"));

        Assert.StartsWith("Saved: Coffee", done.Text, StringComparison.Ordinal);
        await Here.EventuallyAsync(() => Here.Cards(TestChannel.IdIn(done.Markup)).FirstOrDefault(), "the card");
        Assert.Null(Here.Slack.Modal(Here.Ana));
    }

    [Theory]
    [InlineData("When", "flurgl", "flurgl")]
    [InlineData("Duration", "ages", "duration")]
    [InlineData("Capacity", "none", "")]
    public async Task An_error_is_said_at_its_field_and_nothing_is_posted(string field, string value, string part)
    {
        var opened = await Here.RunAsync(Here.Ana, "");
        var fields = new Dictionary<string, object?> { ["Title"] = "Coffee", ["When"] = "in 3 days", [field] = value };

        var refused = await Here.SubmitAsync(opened, [.. fields.Select(f => (f.Key, f.Value))]);

        Assert.Contains(part, refused.View!.ErrorAt(field), StringComparison.Ordinal);
        Assert.Single(refused.View.Errors);
        Assert.True(refused.View.IsOpen);
        Assert.Empty(Here.Slack.Messages(Here.General));
        await Here.SubmitAsync(opened, ("When", "in 3 days"), ("Duration", "1h"), ("Capacity", "4"));
        await Here.Slack.MessageAsync(Here.General, m => Here.Text(m).Contains("It's on: Coffee", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_global_shortcut_opens_the_form_and_answers_in_its_place()
    {
        var opened = await Here.SaidAsync(() => Here.Slack.GlobalShortcut(Here.Ana, "propose_a_meetup"), Here.Ana, null);
        Assert.Equal("Title", opened.Elements[0].Label);

        var said = await Here.SubmitAsync(opened, ("Title", "Coffee"), ("When", "in 3 days"));

        Assert.NotEmpty(said.View!.Title);
        Assert.Contains("where to post", said.Text + string.Join(' ', said.View.Errors.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_off_twice_proposes_once()
    {
        var opened = await Here.RunAsync(Here.Ana, "");
        Here.Slack.Fill(opened.View!, "Title", "Coffee");
        Here.Slack.Fill(opened.View!, "When", "in 3 days");
        var sent = Here.Slack.Submit(opened.View!);
        var again = Here.Slack.AgainAsync(sent);

        await Task.WhenAll(Here.Slack.AcknowledgedAsync(sent), again);

        await Here.EventuallyAsync(() => Here.Slack.Messages(Here.General).Count(IsAnnouncement) == 1, "the card");
        await Bot.CaughtUpAsync();
        Assert.Single(Here.Slack.Messages(Here.General), IsAnnouncement);
    }

    private bool IsAnnouncement(SlackMessage message) => Here.Text(message).Contains("It's on: Coffee", StringComparison.Ordinal);
}
