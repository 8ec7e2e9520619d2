using MeetupBot.Simulators.Slack;

namespace MeetupBot.EndToEndTests.Slack;

public abstract class FormTests<TTown>(TTown fixture) : SlackTownTests<TTown>(fixture)
    where TTown : SlackTownFixture
{
    [Fact]
    public async Task The_command_alone_opens_a_form_that_proposes()
    {
        var opened = await Here.RunAsync(Here.Ana, "");

        Assert.Equal(["Title", "When", "Where", "Duration", "Closes", "Capacity", "Description"], opened.Elements.Select(e => e.Label));
        var done = await Here.SubmitAsync(opened, ("Title", "Coffee"), ("When", "in 3 days, in 4 days"), ("Capacity", "5"));

        Assert.StartsWith("Posted: Coffee", done.Text, StringComparison.Ordinal);
        await Here.EventuallyAsync(() => Here.Cards(Corner.IdIn(done.Markup)).FirstOrDefault(), "the card");
        Assert.Null(Here.Slack.Modal(Here.Ana));
    }

    [Fact]
    public async Task What_was_understood_stands_in_the_form()
    {
        var opened = await Here.RunAsync(Here.Ana, "propose Coffee where: Bean Bros");

        Assert.Equal(["Coffee"], opened.View!.ValueOf("Title"));
        Assert.Equal(["Bean Bros"], opened.View.ValueOf("Where"));
        Assert.Empty(opened.View.ValueOf("When"));
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
    public async Task An_unreadable_time_in_a_command_leads_to_the_form_with_everything_in_it()
    {
        var refused = await Here.RunAsync(Here.Ana, "propose Coffee when: in 3 days, flurgl where: Bean Bros");
        Assert.Contains("flurgl", refused.Text, StringComparison.Ordinal);

        var opened = await Here.PressAsync(Here.Ana, refused, "Change");

        Assert.Equal(["in 3 days, flurgl"], opened.View!.ValueOf("When"));
        Assert.Equal(["Bean Bros"], opened.View.ValueOf("Where"));
        await Here.SubmitAsync(opened, ("When", "in 3 days"));
        await Here.Slack.MessageAsync(Here.General, m => Here.Text(m).Contains("It's on: Coffee", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Edit_with_the_id_alone_opens_a_form_with_the_meetup_as_it_is()
    {
        var meetup = await Here.MeetupAsync("Coffee", "where: Bean Bros");
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");

        var opened = await Here.RunAsync(Here.Ana, $"edit {meetup.Id}");
        Assert.Equal(["Coffee", "Bean Bros", "2 h"], new[] { "Title", "Where", "Duration" }.SelectMany(l => opened.View!.ValueOf(l)));
        await Here.SubmitAsync(opened, ("Title", "Tea"), ("Where", "Leaf & Co"));

        await Here.ShowsAsync(meetup.Card, "It's on: Tea");
        await Here.ToldAsync(Here.Ben, meetup.Id, "is now at Leaf & Co");
    }

    [Fact]
    public async Task The_button_to_cancel_asks_for_the_reason_first()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");

        var opened = await Here.PressAsync(Here.Ana, meetup.Answer, "Cancel it");
        await Here.SubmitAsync(opened, ("Reason", "burst pipe"));

        await Here.ToldAsync(Here.Ben, meetup.Id, "burst pipe");
    }

    [Fact]
    public async Task A_message_becomes_a_proposal_through_its_menu()
    {
        var message = Here.Slack.Post(Here.Ben, Here.General, "We should really go bouldering some time!");

        var opened = await Here.SaidAsync(() => Here.Slack.MessageShortcut(Here.Ana, message, "propose_a_meetup_message"), Here.Ana, null);

        Assert.Equal(["We should really go bouldering some time!"], opened.View!.ValueOf("Description"));
        await Here.SubmitAsync(opened, ("Title", "Bouldering"), ("When", "in 3 days, in 4 days"));
        await Here.Slack.MessageAsync(Here.General, m => Here.Text(m).Contains("Ana proposes", StringComparison.Ordinal));
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
        await Corner.QuietAsync();
        Assert.Single(Here.Slack.Messages(Here.General), IsAnnouncement);
    }

    private bool IsAnnouncement(SlackMessage message) => Here.Text(message).Contains("It's on: Coffee", StringComparison.Ordinal);
}
