using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Promises;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Promises;

/// <summary>Handles promises such as "I'll send you that": a private note with one reminder for its writer.</summary>
internal sealed class PromiseButtons(
    NamedMemberReader namedMemberReader,
    RemindPromiseJob remindPromiseJob,
    Session session) : IButton, IForm
{
    public const string NoteForm = "promise.form";
    public const string SettleButton = "promise.kept";
    private const string Note = "note";
    private const int NoteLength = 200;

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Promise, SettleButton];

    public static IReadOnlyList<string> Forms { get; } = [NoteForm];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (press.Action.Name == SettleButton)
            return Settle(context, press.Action);
        var whom = press.Values is [var chosen] ? chosen : press.Action.Subject;
        return ToSomeone(context, whom, out var member) ?? new Reply.Open(new Form(
            new(NoteForm, IntroducedCard.WriteId(member.Id)), Words.SendYouThat,
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

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        if (ToSomeone(context, form.Action.Subject, out var member) is { } refusal)
            return refusal;
        var again = new Button(Words.Change, new(ButtonNames.Promise, form.Action.Subject));
        if (TypedText.Line(form[Note]) is not { } note)
            return Refusals.Create(Words.PromiseNeedsNote, again);
        if (note.Length > NoteLength)
            return Refusals.Create(Words.TooLong(Note, NoteLength, note.Length), again);
        var promise = session.Promises.Add(new Promise
        {
            CommunityId = context.Caller.Space.CommunityId,
            MemberId = context.Caller.Id,
            ToId = member.Id,
            Note = note,
            MadeAt = context.Now,
            RemindAt = context.Now + Promise.RemindAfter,
        });
        remindPromiseJob.Schedule(promise);
        return new Reply.Private(PromiseCard.DrawSaved(promise, member.Name!, context.Phrases));
    }

    private Reply? ToSomeone(InteractionContext context, string whom, out Member member) =>
        namedMemberReader.RefuseUnlessFound(context, whom, out member) ?? (member.Id == context.Caller.Id ? Refusals.Create(Words.PromiseToOneself) : null);

    /// <summary>Marks a promise as done, or drops it.</summary>
    private Reply Settle(InteractionContext context, ActionId action)
    {
        var id = new PromiseId(action.Subject);
        if (session.Promises.Find(id) is not { } promise || promise.MemberId != context.Caller.Id)
            return Refusals.Create(Words.PromiseGone);
        session.Due.Cancel(RemindPromiseJob.KeyOf(id));
        if (action.Detail == PromiseCard.Dropped)
        {
            session.Promises.Drop(id);
            return new Reply.Replace(PromiseCard.DrawSettled(Words.PromiseDropped));
        }

        session.Promises.Keep(id, context.Now);
        return new Reply.Replace(PromiseCard.DrawSettled(Words.PromiseDone));
    }
}
