using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Acts;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;
using MeetupBot.Sandbox.Sample;
using MeetupBot.Sandbox.Tour;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace MeetupBot.Tests.Sandbox;

/// <summary>The clock's buttons on a Monday at 10:00, with the guide's meetup, K7Q2, and another one that is sooner.</summary>
public sealed class ClockMovesTests : ISandboxWorld, IDisposable
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 30, 10, 0);

    private readonly SandboxClock _clock = new(TimeProvider.System, Monday);
    private readonly List<UpcomingWork> _upcoming = [];
    private readonly ClockAdvancer _advancer;
    private readonly ClockMoves _moves;
    private readonly SandboxChat _chat;

    public ClockMovesTests()
    {
        _chat = new(_clock);
        _advancer = new(_clock, this);
        var platforms = new SandboxPlatforms(_chat, new EventList(_clock), new Deliveries(), new OwnAddress());
        var people = new PeopleActs(_chat, platforms, _clock, new Replies(_chat, new OpenForms(), NullLogger<Replies>.Instance));
        _moves = new(this, _advancer, _clock, new Guide(_chat, _clock, platforms), new OtherGuests(_chat, people, this));
    }

    public event Action? Changed;

    Task<IReadOnlyDictionary<UserRef, string>> ISandboxWorld.ZonesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<IReadOnlyList<UpcomingWork>> ISandboxWorld.UpcomingAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UpcomingWork>>([.. _upcoming]);

    Task ISandboxWorld.SettleAsync(CancellationToken cancellationToken)
    {
        _upcoming.RemoveAll(work => work.DueAt <= _clock.Now);
        Changed?.Invoke();
        return Task.CompletedTask;
    }

    public void Dispose() => _advancer.Dispose();

    [Theory]
    [InlineData(ClockMoves.ToNext, 30, 30)]
    [InlineData(ClockMoves.ToNext, 32, 0)]
    [InlineData(ClockMoves.ToFarNext, 32, 32)]
    [InlineData(ClockMoves.ByDay, 32, 1)]
    [InlineData(ClockMoves.ByWeek, 32, 7)]
    [InlineData(ClockMoves.ByWeek, 7, 7)]
    [InlineData("sideways", 1, 0)]
    public async Task Next_leaps_over_more_than_a_month_only_when_asked_to(string move, int dueInDays, int expected)
    {
        _upcoming.Add(new(Monday + Duration.FromDays(dueInDays), "Monthly digest", ""));

        await _moves.MoveAsync(move, "cleo", CancellationToken.None);

        Assert.Equal(expected, (int)(_clock.Now - Monday).TotalDays);
        Assert.Equal(expected == dueInDays, _advancer.JustDone.Count == 1);
    }

    [Fact]
    public async Task The_day_after_is_that_of_the_guides_meetup_else_of_the_next()
    {
        _upcoming.Add(Work(2, WorkKind.End, "Z9Z9"));
        _upcoming.Add(Work(4, WorkKind.Reminder, "K7Q2"));
        _upcoming.Add(Work(5, WorkKind.End, "K7Q2"));
        Assert.Equal(new(Monday + Duration.FromDays(3), "Z9Z9"), _moves.FindDayAfter(_upcoming));
        _chat.Add(new(0, "meetups", null, default) { Card = new(new Block.Heading("", "Coffee"), new Block.Footer([new Span.Code("K7Q2")])) { Tone = CardTone.Open } });

        await _moves.MoveAsync(ClockMoves.ToReminder, "cleo", CancellationToken.None);
        Assert.Equal(4, (int)(_clock.Now - Monday).TotalDays);
        await _moves.MoveAsync(ClockMoves.ToDayAfter, "cleo", CancellationToken.None);
        Assert.Equal(6, (int)(_clock.Now - Monday).TotalDays);
        Assert.Null(_moves.FindDayAfter(_upcoming));
    }

    [Fact]
    public void The_day_after_a_meetup_that_is_over_is_when_its_people_are_asked() =>
        Assert.Equal(Monday + Duration.FromDays(1), _moves.FindDayAfter([Work(1, WorkKind.FollowUp, "Z9Z9")])!.At);

    [Fact]
    public async Task After_an_evening_it_goes_on_to_when_people_are_asked_that_day()
    {
        var evening = Monday + Duration.FromHours(48 + 10);
        _upcoming.Add(new(evening, "Games end", "") { Kind = WorkKind.End, MeetupId = "Z9Z9", Title = "Games" });
        _upcoming.Add(new(evening + Duration.FromHours(18), "People are asked", "") { Kind = WorkKind.FollowUp, MeetupId = "Z9Z9", Title = "Games" });

        await _moves.MoveAsync(ClockMoves.ToDayAfter, "cleo", CancellationToken.None);

        Assert.Equal(18, (int)(_clock.Now - evening).TotalHours);
        Assert.Equal(["Games end", "People are asked"], _advancer.JustDone.Select(work => work.What));
    }

    [Fact]
    public void Whole_days_end_with_their_last_day()
    {
        var midnight = Monday + Duration.FromHours(14 + 24);

        Assert.Equal(
            Monday + Duration.FromDays(2),
            _moves.FindDayAfter([new(midnight, "Trip ends", "Trip ended", new LocalDate(2026, 12, 1)) { Kind = WorkKind.End, MeetupId = "Z9Z9", Title = "Trip" }])!.At);
    }

    [Theory]
    [InlineData("Reminder of Tea", "Tea", "reminder of Tea")]
    [InlineData("A meetup of a few people ends", "a meetup of a few people", "a meetup of a few people ends")]
    [InlineData("Tea ends", "Tea", "Tea ends")]
    [InlineData("Monthly digest", "", "monthly digest")]
    public void Inside_a_sentence_it_begins_small_and_a_title_stays_as_it_was_typed(string what, string title, string expected) =>
        Assert.Equal(expected, new UpcomingWork(Monday, what, "") { Title = title }.WhatInside);

    private static UpcomingWork Work(int inDays, WorkKind kind, string id) =>
        new(Monday + Duration.FromDays(inDays), $"{kind} of {id}", "") { Kind = kind, MeetupId = id, Title = id };
}
