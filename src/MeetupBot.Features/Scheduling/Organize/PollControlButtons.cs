using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Vote;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Sets a poll's quorum and names people to ask for an answer.</summary>
internal sealed class PollControlButtons(MeetupAccessService meetupAccessService, QuorumService quorumService, Session session) : IButton
{
    private const int MostQuorum = 1000;

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Quorum, ButtonNames.Nudge];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, press.Action.Subject, "change", out var meetup) is { } refusal)
            return refusal;
        if (!PollScheduleService.IsOpen(meetup, context.Now))
            return PollClosedCard.Draw(context, meetup);
        return press.Action.Name switch
        {
            ButtonNames.Quorum => SetQuorum(context, meetup, press.Values),
            // Whoever is named need not see the poll.
            _ when !meetup.IsOpen => Refusals.Create(Words.MenuChanged),
            _ => Name(context, meetup, press),
        };
    }

    private Reply SetQuorum(InteractionContext context, Meetup meetup, IReadOnlyList<string> values)
    {
        if (values is not [var value]
            || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var quorum)
            || quorum > MostQuorum)
            return Refusals.Create(Words.MenuChanged);
        var changed = meetup with { Quorum = quorum == 0 ? null : quorum };
        session.Meetups.Update(changed);
        if (quorumService.CloseIfReached(changed) is { } scheduled)
            return Said(new RichText([Words.ItsOn, new Span.Strong(scheduled.Title), ", "])
                + context.Phrases.When(scheduled.Time!.Value) + ".");
        return Said(quorum == 0 ? Words.QuorumOff : Words.QuorumOn(quorum));
    }

    /// <summary>Each named person is asked once, at the same time as the others: shortly before the close.</summary>
    private Reply Name(InteractionContext context, Meetup meetup, ComponentInteraction press)
    {
        var due = session.Due.Find($"{JobKinds.PollNudge}:{meetup.Id}")?.DueAt ?? context.Now;
        var names = new List<string>();
        foreach (var person in press.Named.Values.Where(person => person is { IsBot: false, HasLeft: false }))
        {
            var member = session.Members.See(context.Caller.Space, ObservedUsers.From(person), context.Now).Member;
            session.Due.Schedule(new DueItem
            {
                Kind = JobKinds.PollNudge,
                Key = string.Create(CultureInfo.InvariantCulture, $"{JobKinds.PollNudge}:{meetup.Id}:{member.Id.Value}"),
                MeetupId = meetup.Id,
                MemberId = member.Id,
                DueAt = due,
            });
            names.Add(person.Name);
        }

        return names.Count == 0 ? Refusals.Create(Words.NobodyNamed) : Said(Words.WillAsk(Words.List(names)));
    }

    private static Reply.Private Said(RichText text) => new(new Card(new Block.Paragraph(text)) { Tone = CardTone.Settled });
}
