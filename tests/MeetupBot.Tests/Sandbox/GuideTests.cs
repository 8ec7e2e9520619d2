using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;
using MeetupBot.Sandbox.Tour;

namespace MeetupBot.Tests.Sandbox;

/// <summary>The guide follows one meetup, K7Q2, beside another one, Z9Z9.</summary>
public sealed class GuideTests
{
    private const string Own = "K7Q2";
    private const string Other = "Z9Z9";

    private readonly SandboxClock _clock = new();
    private readonly SandboxChat _chat;
    private readonly SandboxPlatforms _platforms;
    private readonly Guide _guide;

    public GuideTests()
    {
        _chat = new(_clock);
        _platforms = new(_chat, new EventList(_clock), new Deliveries(), new OwnAddress());
        _guide = new(_chat, _clock, _platforms);
    }

    [Fact]
    public void What_happens_to_another_meetup_ticks_nothing()
    {
        Post(Poll(Own));
        var other = Post(Poll(Other));
        Act("ben", ActKind.Menu, "vote", other);
        var settled = Post(Settled(Other));
        Act("cleo", ActKind.Button, "rsvp.going", settled);
        Post(Reminder(Other));
        Post(Reminder(Other), "dm-cleo");
        _chat.Edit(settled.Id, Over(Other));
        var asked = Post(WhoMet(Other), "dm-cleo");
        Act("cleo", ActKind.Button, "met.all", asked);
        Act("cleo", ActKind.Command, "/meetup connections", null);

        Assert.Equal([true, false, false, false, false, false, false], Done());
    }

    [Fact]
    public void Each_step_is_done_by_what_it_says()
    {
        var poll = Post(Poll(Own));
        Act("dev", ActKind.Menu, "vote", poll);
        Assert.Equal(1, Count());
        Act("ben", ActKind.Menu, "vote", poll);
        Assert.Equal(2, Count());
        var settled = Post(Settled(Own));
        Assert.Equal(3, Count());
        Act("finn", ActKind.Button, "rsvp.going", settled);
        Assert.Equal(3, Count());
        Act("cleo", ActKind.Button, "rsvp.going", settled);
        Assert.Equal(4, Count());
        Post(Reminder(Own), "dm-cleo");
        Assert.Equal(5, Count());
        _chat.Edit(settled.Id, Over(Own));
        Act("cleo", ActKind.Button, "met.none", Post(WhoMet(Own), "dm-cleo"));
        Assert.Equal(6, Count());
        Act("cleo", ActKind.Command, "/meetup connections", null);
        Assert.Equal(7, Count());
    }

    [Fact]
    public void It_ends_with_the_picture_that_Cleo_was_shown_the_way_to_as_long_as_its_link_is_fresh()
    {
        Post(Picture("https://here.test/p/stats/abc"), onlyFor: "cleo");
        Post(Picture("https://here.test/p/network/ben"), onlyFor: "ben");
        Assert.Null(_guide.Picture);
        Post(Picture("https://here.test/p/network/cleo"), onlyFor: "cleo");
        Assert.Equal("https://here.test/p/network/cleo", _guide.Picture?.AbsoluteUri);

        _clock.MoveBy(NodaTime.Duration.FromHours(25));

        Assert.Null(_guide.Picture);
    }

    [Fact]
    public void A_vote_and_a_reminder_that_can_t_come_any_more_are_left_out_and_not_ticked()
    {
        var settled = Post(Settled(Own));
        Act("cleo", ActKind.Button, "rsvp.going", settled);
        Assert.Equal([StepState.Done, StepState.Passed, StepState.Done, StepState.Done, StepState.Open, StepState.Open, StepState.Open], States());
        _chat.Edit(settled.Id, Over(Own));

        Assert.Equal([StepState.Done, StepState.Passed, StepState.Done, StepState.Done, StepState.Passed, StepState.Open, StepState.Open], States());
    }

    [Fact]
    public void A_poll_that_closes_in_the_other_space_is_not_a_meetup_that_is_over()
    {
        Post(Poll(Own));
        var there = Post(Poll(Own), "peak-general");
        Post(Settled(Own));
        _chat.Edit(there.Id, Over(Own));

        Assert.Equal([true, false, true, false, false, false, false], Done());
    }

    [Fact]
    public void After_a_cancelled_meetup_the_guide_begins_again_with_the_next()
    {
        var settled = Post(Settled(Own));
        var known = Post(Settled(Other));
        _chat.Edit(settled.Id, Cancelled(Own));
        Assert.Equal(0, Count());
        Assert.Contains("Propose another.", _guide.Steps()[0].Hint, StringComparison.Ordinal);

        _chat.Edit(known.Id, Settled(Other));
        Assert.Equal(0, Count());
        Post(Poll("N3W3"));
        Assert.Equal("/meetup decide N3W3", _guide.Steps()[2].Draft);
    }

    [Fact]
    public void A_cancellation_that_is_taken_back_is_forgotten_unless_another_meetup_came_first()
    {
        var settled = Post(Settled(Own));
        Act("cleo", ActKind.Button, "rsvp.going", settled);
        _chat.Edit(settled.Id, Cancelled(Own));
        _chat.Edit(settled.Id, Settled(Own));

        Assert.Equal(3, Count());
        Assert.DoesNotContain("cancelled", _guide.Steps()[0].Hint, StringComparison.Ordinal);
        Assert.Equal(settled.Id, _guide.FindCard("meetups"));

        _chat.Edit(settled.Id, Cancelled(Own));
        Post(Poll("N3W3"));
        _chat.Edit(settled.Id, Settled(Own));
        Assert.Equal("/meetup decide N3W3", _guide.Steps()[2].Draft);
        Assert.Equal(1, Count());
    }

    [Fact]
    public void A_meetup_that_is_over_without_cleo_can_t_ask_her_so_the_guide_begins_again()
    {
        var settled = Post(Settled(Own));
        Act("cleo", ActKind.Button, "rsvp.going", settled);
        Act("cleo", ActKind.Button, "rsvp.cant", settled);
        Assert.Equal(2, Count());
        _chat.Edit(settled.Id, Over(Own));

        Assert.Equal(0, Count());
    }

    [Fact]
    public void What_arrives_late_and_is_no_reminder_ticks_no_reminder()
    {
        var settled = Post(Settled(Own));
        Act("cleo", ActKind.Button, "rsvp.going", settled);
        Post(new(new Block.Paragraph("It's on."), Footer(Own)) { Summary = "It's on: Coffee" }, "dm-ben");

        Assert.Equal(StepState.Open, _guide.Steps()[4].State);
    }

    [Fact]
    public void A_choice_in_another_menu_of_the_poll_is_no_vote()
    {
        Act("ben", ActKind.Menu, "poll.closes", Post(Poll(Own)));

        Assert.Equal(1, Count());
    }

    [Fact]
    public void The_last_steps_move_the_clock_until_the_bot_has_asked()
    {
        var settled = Post(Settled(Own));
        Act("cleo", ActKind.Button, "rsvp.going", settled);
        Assert.Equal(ClockMoves.ToReminder, _guide.Steps()[4].Move);
        Post(Reminder(Own), "dm-cleo");
        Assert.Equal(ClockMoves.ToDayAfter, _guide.Steps()[5].Move);
        var asked = Post(WhoMet(Own), "dm-cleo");

        Assert.Null(_guide.Steps()[5].Move);
        Assert.Equal(asked.Id, _guide.FindCard("dm-cleo"));
    }

    [Fact]
    public void What_the_sample_people_proposed_is_not_the_guides()
    {
        var preparing = new TaskCompletionSource();
        _platforms.Preparing = preparing.Task;
        var poll = Post(Poll(Other));
        preparing.SetResult();
        _chat.Edit(poll.Id, Settled(Other));
        Assert.Equal(0, Count());

        var late = new Guide(_chat, _clock, _platforms);
        Post(Settled(Other));
        Assert.Equal(StepState.Open, late.Steps()[0].State);
    }

    [Fact]
    public void It_leads_to_the_channel_and_the_card_of_its_meetup()
    {
        var poll = Post(Poll(Own), "general");
        Post(Poll(Own), "peak-general");
        Post(Poll(Other), "general");

        Assert.Equal(poll.Id, _guide.FindCard("general"));
        Assert.Null(_guide.FindCard("meetups"));
        Assert.All(_guide.Steps().Skip(1).Take(3), step => Assert.Equal("general", step.In));
        Assert.Equal($"/meetup decide {Own}", _guide.Steps()[2].Draft);
    }

    private static Card Poll(string id) => About(id, CardTone.Open);

    private static Card Picture(string link) => new(new Block.Buttons(Button.Open("See the picture", new Uri(link))));

    private static Card Settled(string id) => About(id, CardTone.Settled);

    private static Card Over(string id) => About(id, CardTone.Plain);

    private static Card Cancelled(string id) => new(new Block.Paragraph("Coffee is cancelled."), Footer(id)) { Tone = CardTone.Off };

    private static Card Reminder(string id) =>
        new(new Block.Paragraph("Tomorrow: Coffee."), Footer(id)) { Tone = CardTone.Settled, Summary = "Reminder: Coffee" };

    private static Card WhoMet(string id) => new(new Block.Buttons(new Button("I met everyone", new("met.all", id)))) { Tone = CardTone.Open };

    private static Card About(string id, CardTone tone) => new(new Block.Heading("", "Coffee"), Footer(id)) { Tone = tone };

    private static Block.Footer Footer(string id) => new([new Span.Code(id)]);

    private SandboxMessage Post(Card card, string place = "meetups", string? onlyFor = null) =>
        _chat.Add(new(0, place, null, default) { Card = card, OnlyFor = onlyFor });

    private void Act(string person, ActKind kind, string name, SandboxMessage? message) =>
        _chat.Report(new Happening.Acted(person, kind, name, message));

    private bool[] Done() => [.. _guide.Steps().Select(step => step.IsDone)];

    private StepState[] States() => [.. _guide.Steps().Select(step => step.State)];

    private int Count() => Done().Count(done => done);
}
