using MeetupBot.Application.Interactions;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Introduces members to each other: by command, by form, from a member's context menu, or after they have just met.</summary>
internal sealed class IntroduceCommand(
    IntroduceService introduceService,
    NamedMemberReader namedMemberReader,
    PeopleReader peopleReader,
    Session session,
    ThirdCard thirdCard,
    ThirdSuggestions thirdSuggestions,
    WhomService whomService) : ICommand, IButton, IForm, IShortcut, IChecksSuggested, IMembersOnly
{
    public static CommandSpec Spec { get; } = new("introduce", "Bring two people together who should meet; each is asked first",
    [
        new(IntroduceForm.First, "One of the two", OptionKind.Member),
        new(IntroduceForm.Second, "The other", OptionKind.Member),
        new(IntroduceForm.Because, "Why they should meet", MaxLength: Meetup.ReasonLength) { TakesRest = true },
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Introduce, ButtonNames.IntroduceTo, IntroduceForm.WhomButton];

    public static IReadOnlyList<string> Forms { get; } = [IntroduceForm.Name];

    public static string Label => Words.IntroduceShortcut;

    public static ShortcutTarget Target => ShortcutTarget.Member;

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => new("/meetup introduce", Words.HelpIntroduce);

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        var because = command[IntroduceForm.Because];
        var named = peopleReader.Read(context.Caller.Space, context.Caller.Id, [command[IntroduceForm.First], command[IntroduceForm.Second]], command.Named);
        return named.Count == 0
            ? new Reply.Open(IntroduceForm.DrawWhom("", "", because ?? ""))
            : whomService.Introduce(named, because);
    }

    public Reply Run(InteractionContext context, ShortcutInteraction shortcut)
    {
        if (shortcut.Target is not { } target)
            return new Reply.Open(IntroduceForm.DrawWhom("", "", ""));
        return namedMemberReader.RefuseUnlessFound(context, target.User.Id, new Dictionary<string, Person> { [target.User.Id] = target }, out var member)
            ?? new Reply.Private(thirdCard.Draw(context, member));
    }

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (press.Action.Name == IntroduceForm.WhomButton)
            return whomService.Continue(press.Action);
        if (press.Action.Subject.Length == 0)
            return new Reply.Open(IntroduceForm.DrawWhom("", "", ""));
        if (namedMemberReader.RefuseUnlessFound(context, press.Action.Subject, out var member) is { } refusal)
            return refusal;
        return press.Action.Name == ButtonNames.Introduce ? new Reply.Private(thirdCard.Draw(context, member)) : To(context, press, member);
    }

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        if (form.Action.Subject.Length == 0)
            return form[IntroduceForm.First] is { } first && form[IntroduceForm.Second] is { } second
                ? Introduce(context, first, second, form.Named, form[IntroduceForm.Because])
                : Refusals.Create(Words.IntroduceNeedsTwo, new Button(Words.IntroduceTitle, new(ButtonNames.Introduce)));
        return namedMemberReader.RefuseUnlessFound(context, form.Action.Subject, out var one)
            ?? namedMemberReader.RefuseUnlessFound(context, form.Action.Detail, out var other)
            ?? introduceService.Introduce(one, other, form[IntroduceForm.Because]);
    }

    public IReadOnlyList<MemberId> Suggested(InteractionContext context, Interaction interaction)
    {
        if (interaction is not ComponentInteraction { Action: var action }
            || !NamedMemberReader.TryRead(action.Subject, out var id)
            || session.Members.Find(id) is not { } member)
            return [];
        return action.Name == ButtonNames.Introduce
            ? [id, .. thirdSuggestions.Suggest(context.Caller.Id, member).Take(ThirdCard.MostSuggested).Select(other => other.Id)]
            : NamedMemberReader.TryRead(action.Detail, out var other) ? [id, other] : [id];
    }

    /// <summary>The other member was chosen by a button or in a menu. Members who ask for themselves need no reason.</summary>
    private Reply To(InteractionContext context, ComponentInteraction press, Domain.Members.Member member)
    {
        var refusal = press.Values is [var account]
            ? namedMemberReader.RefuseUnlessFound(context, account, press.Named, out var other)
            : namedMemberReader.RefuseUnlessFound(context, press.Action.Detail, out other);
        if (refusal is not null)
            return refusal;
        return other.Id == context.Caller.Id || member.Id == context.Caller.Id || other.Id == member.Id
            ? introduceService.Introduce(member, other, null)
            : new Reply.Open(IntroduceForm.DrawReason(member, other));
    }

    private Reply Introduce(
        InteractionContext context, string first, string second, IReadOnlyDictionary<string, Person> named, string? because) =>
        namedMemberReader.RefuseUnlessFound(context, first, named, out var one)
        ?? namedMemberReader.RefuseUnlessFound(context, second, named, out var other)
        ?? introduceService.Introduce(one, other, because);
}
