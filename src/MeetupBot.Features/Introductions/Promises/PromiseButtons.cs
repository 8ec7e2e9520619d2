using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Promises;
using MeetupBot.Features.Attendance.WhoMet;
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
    private const string Whom = "whom";
    private const int NoteLength = 200;
    private const int LongestLabel = 75;

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Promise, SettleButton];

    public static IReadOnlyList<string> Forms { get; } = [NoteForm];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (press.Action.Name == SettleButton)
            return Settle(context, press.Action);
        var whom = press.Values is [var chosen] ? chosen : press.Action.Subject;
        if (whom == WhomText.Anybody)
            return Open(whom, new FormField(Whom, Words.PromiseToLabel) { Kind = FormFieldKind.Members, Required = true, Hint = Words.PromiseHint });
        if (WhomText.ReadSeveral(whom) is { Count: > 0 } several)
            return OpenFor(context, whom, several);
        return ToSomeone(context, whom, out var member) ?? Open(IntroducedCard.WriteId(member.Id));
    }

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        if (ToSomeone(context, form, out var member) is { } refusal)
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

    /// <summary>For one of several people, who is chosen in the form.</summary>
    private Reply OpenFor(InteractionContext context, string whom, IReadOnlyList<MemberId> several)
    {
        var options = several
            .Select(id => ToSomeone(context, IntroducedCard.WriteId(id), out var member) is null ? member : null).OfType<Member>()
            .Select(member => new MenuOption(DisplayText.Shorten(member.Name!, LongestLabel), IntroducedCard.WriteId(member.Id))).ToList();
        return options.Count == 0
            ? Refusals.Create(Words.MemberHasLeft)
            : Open(whom, new FormField(Whom, Words.PromiseToLabel) { Kind = FormFieldKind.Menu, Required = true, Options = options, Hint = Words.PromiseHint });
    }

    /// <summary>The first field says what it is.</summary>
    private static Reply.Open Open(string whom, FormField? first = null) => new(new Form(
        new(NoteForm, whom), Words.PromiseTitle,
        [
            .. first is null ? Array.Empty<FormField>() : [first],
            new FormField(Note, Words.PromiseLabel)
            {
                Required = true,
                MaxLength = NoteLength,
                Placeholder = Words.PromiseExample,
                Hint = first is null ? Words.PromiseHint : "",
            },
        ]));

    private Reply? ToSomeone(InteractionContext context, FormInteraction form, out Member member)
    {
        var again = new Button(Words.Change, new(ButtonNames.Promise, form.Action.Subject));
        if (form.Action.Subject == WhomText.Anybody)
        {
            member = null!;
            return form[Whom] is { } account
                ? namedMemberReader.RefuseUnlessFound(context, account, form.Named, out member) ?? RefuseOneself(context, member)
                : Refusals.Create(Words.PromiseNeedsSomebody, again);
        }

        if (WhomText.ReadSeveral(form.Action.Subject).Count == 0)
            return ToSomeone(context, form.Action.Subject, out member);
        member = null!;
        return form[Whom] is { } chosen ? ToSomeone(context, chosen, out member) : Refusals.Create(Words.PromiseNeedsSomebody, again);
    }

    private Reply? ToSomeone(InteractionContext context, string whom, out Member member) =>
        namedMemberReader.RefuseUnlessFound(context, whom, out member) ?? RefuseOneself(context, member);

    private static Reply? RefuseOneself(InteractionContext context, Member member) =>
        member.Id == context.Caller.Id ? Refusals.Create(Words.PromiseToOneself) : null;

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
