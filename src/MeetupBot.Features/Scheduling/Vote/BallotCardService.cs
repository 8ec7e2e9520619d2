using System.Runtime.CompilerServices;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>
/// Keeps the answers to votes. In a poll few ballots differ, so most answers were drawn before, and platforms keep what they made of them.
/// Drawing and rendering an answer anew took half of the memory that a vote allocates.
/// </summary>
/// <remarks>
/// An answer lives as long as the candidate times and the meetup that it was drawn from. The writer keeps these two objects until somebody
/// writes to their tables, and reads new ones afterwards.
/// </remarks>
internal sealed class BallotCardService
{
    /// <summary>Of one poll. Many times can be chosen in many ways.</summary>
    private const int Most = 64;

    private readonly ConditionalWeakTable<IReadOnlyList<PollOption>, Answers> _polls = [];

    /// <summary>The answer where there are no pages.</summary>
    /// <inheritdoc cref="BallotCard.DrawSaved"/>
    /// <param name="options">The candidate times as the writer read them.</param>
    public Card DrawSaved(InteractionContext context, Meetup meetup, IReadOnlyList<PollOption> options, Ballot ballot)
    {
        var phrases = context.Phrases;
        // Dates of another year are written with it.
        var key = new Key(context.Platform, ballot.Yes, ballot.IfNeedBe, ballot.IsBlank, phrases.Zone, context.Now.InZone(phrases.Zone).Year);
        var answers = _polls.GetOrCreateValue(options);
        lock (answers)
        {
            if (answers.Meetup != meetup || answers.Cards.Count == Most)
                answers.Cards.Clear();
            answers.Meetup = meetup;
            if (!answers.Cards.TryGetValue(key, out var card))
                answers.Cards[key] = card = BallotCard.DrawSaved(meetup, new Poll(options, [ballot]), ballot, grid: null, context.Capabilities, phrases);
            return card;
        }
    }

    private readonly record struct Key(string Platform, OptionSet Yes, OptionSet IfNeedBe, bool IsBlank, DateTimeZone Zone, int Year);

    private sealed class Answers
    {
        public Meetup? Meetup { get; set; }

        public Dictionary<Key, Card> Cards { get; } = [];
    }
}
