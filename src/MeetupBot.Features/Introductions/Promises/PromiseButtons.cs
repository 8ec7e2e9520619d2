using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Promises;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Introductions.Promises;

/// <summary>"I'll send you that": a private note, of which its writer is reminded once.</summary>
internal sealed class PromiseButtons(NamedMember namedMember, RemindPromise remindPromise, Session session) : IAction, IFormAction
{
    private const string Note = "note";
    private const int NoteLength = 200;

    private static readonly Duration RemindAfter = Duration.FromDays(3);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Promise, Actions.PromiseKept];

    public static IReadOnlyList<string> Forms { get; } = [Actions.PromiseForm];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (press.Action.Name == Actions.PromiseKept)
            return Settle(turn, press.Action);
        var whom = press.Values is [var chosen] ? chosen : press.Action.Subject;
        return ToSomeone(turn, whom, out var member) ?? new Reply.Open(new Form(
            new(Actions.PromiseForm, IntroducedCard.IdText(member.Id)), Words.SendYouThat,
            [
                new FormField(Note, Words.PromiseLabel)
                {
                    Required = true,
                    MaxLength = NoteLength,
                    Placeholder = Words.PromiseExample,
                    Hint = Words.PromiseHint,
                },
            ]));
    }

    public Reply Run(Turn turn, FormInteraction form)
    {
        if (ToSomeone(turn, form.Action.Subject, out var member) is { } refusal)
            return refusal;
        var again = new Button(Words.Change, new(Actions.Promise, form.Action.Subject));
        if (TypedText.Line(form[Note]) is not { } note)
            return Refusals.Say(Words.PromiseNeedsNote, again);
        if (note.Length > NoteLength)
            return Refusals.Say(Words.TooLong(Note, NoteLength, note.Length), again);
        var promise = session.Promises.Add(new Promise
        {
            CommunityId = turn.Caller.Space.CommunityId,
            MemberId = turn.Caller.Id,
            ToId = member.Id,
            Note = note,
            MadeAt = turn.Now,
            RemindAt = turn.Now + RemindAfter,
        });
        remindPromise.Schedule(promise);
        return new Reply.Private(PromiseCard.Saved(promise, member.Name!, turn.Phrases));
    }

    private Reply? ToSomeone(Turn turn, string whom, out Member member) =>
        namedMember.Missing(turn, whom, out member) ?? (member.Id == turn.Caller.Id ? Refusals.Say(Words.PromiseToOneself) : null);

    /// <summary>Done, or of no use any more.</summary>
    private Reply Settle(Turn turn, ActionId action)
    {
        var id = new PromiseId(action.Subject);
        if (session.Promises.Find(id) is not { } promise || promise.MemberId != turn.Caller.Id)
            return Refusals.Say(Words.PromiseGone);
        session.Due.Cancel(RemindPromise.KeyOf(id));
        if (action.Detail == PromiseCard.Dropped)
        {
            session.Promises.Drop(id);
            return new Reply.Replace(PromiseCard.Settled(Words.PromiseDropped));
        }

        session.Promises.Keep(id, turn.Now);
        return new Reply.Replace(PromiseCard.Settled(Words.PromiseDone));
    }
}
