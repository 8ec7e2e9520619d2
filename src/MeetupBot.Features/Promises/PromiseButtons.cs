using MeetupBot.Chat;
using MeetupBot.Domain.Promises;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Introduce;
using MeetupBot.Features.Propose;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Promises;

/// <summary>"I'll send you that": a private note, of which its writer is reminded once.</summary>
public sealed class PromiseButtons : IAction, IFormAction
{
    private const string Note = "note";
    private const int NoteLength = 200;

    private static readonly Duration RemindAfter = Duration.FromDays(3);

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.Promise, Cards.Actions.PromiseKept];

    public IReadOnlyList<string> Forms { get; } = [Cards.Actions.PromiseForm];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (press.Action.Name == Cards.Actions.PromiseKept)
            return Settle(turn, press.Action);
        var whom = press.Values is [var chosen] ? chosen : press.Action.Subject;
        return ToSomeone(turn, whom, out var member) ?? new Reply.Open(new Form(
            new(Cards.Actions.PromiseForm, IntroducedCard.IdText(member.Id)), Words.SendYouThat,
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
        var again = new Button(Words.Change, new(Cards.Actions.Promise, form.Action.Subject));
        if (TypedText.Line(form[Note]) is not { } note)
            return Refusals.Say(Words.PromiseNeedsNote, again);
        if (note.Length > NoteLength)
            return Refusals.Say(Words.TooLong(Note, NoteLength, note.Length), again);
        var promise = turn.Session.Promises.Add(new Promise
        {
            CommunityId = turn.Caller.Space.CommunityId,
            MemberId = turn.Caller.Id,
            ToId = member.Id,
            Note = note,
            MadeAt = turn.Now,
            RemindAt = turn.Now + RemindAfter,
        });
        RemindPromise.Schedule(turn.Session, promise);
        return new Reply.Private(PromiseCard.Saved(promise, member.Name!, turn.Phrases));
    }

    private static Reply? ToSomeone(Turn turn, string whom, out Member member) =>
        NamedMember.Missing(turn, whom, out member) ?? (member.Id == turn.Caller.Id ? Refusals.Say(Words.PromiseToOneself) : null);

    /// <summary>Done, or of no use any more.</summary>
    private static Reply Settle(Turn turn, ActionId action)
    {
        var id = new PromiseId(action.Subject);
        if (turn.Session.Promises.Find(id) is not { } promise || promise.MemberId != turn.Caller.Id)
            return Refusals.Say(Words.PromiseGone);
        turn.Session.Due.Cancel(RemindPromise.KeyOf(id));
        if (action.Detail == PromiseCard.Dropped)
        {
            turn.Session.Promises.Drop(id);
            return new Reply.Replace(PromiseCard.Settled(Words.PromiseDropped));
        }

        turn.Session.Promises.Keep(id, turn.Now);
        return new Reply.Replace(PromiseCard.Settled(Words.PromiseDone));
    }
}
