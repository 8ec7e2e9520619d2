using MeetupBot.Application.Interactions;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Introduces two people who were named in a text. What is not clear is asked about: by buttons with those who may be meant, and by a form
/// that holds what is clear.
/// </summary>
internal sealed class WhomService(
    InteractionContext context,
    IntroduceService introduceService,
    NamedMemberReader namedMemberReader,
    WhomDraftService whomDraftService,
    Session session)
{
    /// <param name="named">At least one part.</param>
    /// <param name="because">The reason, where it was given apart.</param>
    public Reply Introduce(IReadOnlyList<NamedPerson> named, string? because)
    {
        var people = named.Where(part => part is not NamedPerson.Reason).ToList();
        var reason = because ?? named.OfType<NamedPerson.Reason>().FirstOrDefault()?.Text;
        if (people.Count < 2)
            return people is [NamedPerson.Nobody or NamedPerson.Unclear] ? Ask(people, reason) : new Reply.Open(DrawForm(people, reason));
        if (!people.Take(2).All(IsClear))
            return Ask(people, reason);
        if (people.Count(IsClear) is > 2 and var count)
            return Refusals.Create(Words.IntroducesTwo(count), Choose(people, reason));
        // Words behind the two are the reason, also without "because".
        return Introduce(people[0], people[1], because ?? (people.Count > 2 ? people[2].From : reason));
    }

    /// <summary>A button of the question was pressed: with somebody who may be meant, or for the form.</summary>
    public Reply Continue(ActionId action)
    {
        if (whomDraftService.Find(context, action.Subject) is not { } draft)
            return Refusals.Create(Words.DraftGone, new Button(Words.IntroduceTitle, new(ButtonNames.Introduce)));
        if (action.Detail.Length == 0 || draft.Known is not { } known)
            return new Reply.Open(IntroduceForm.DrawWhom(draft.First, draft.Second, draft.Because));
        var (one, other) = (new NamedPerson.AMember("", new MemberId(known)), action.Detail);
        return namedMemberReader.RefuseUnlessFound(context, one, out var first)
            ?? namedMemberReader.RefuseUnlessFound(context, other, out var second)
            ?? introduceService.Introduce(first, second, draft.Because);
    }

    private static bool IsClear(NamedPerson part) => part is NamedPerson.AMember or NamedPerson.AnAccount;

    private Reply Introduce(NamedPerson one, NamedPerson other, string? reason) =>
        namedMemberReader.RefuseUnlessFound(context, one, out var first)
        ?? namedMemberReader.RefuseUnlessFound(context, other, out var second)
        ?? introduceService.Introduce(first, second, reason);

    private Reply Ask(List<NamedPerson> people, string? reason)
    {
        var blocks = new List<Block>();
        var nobody = people.OfType<NamedPerson.Nobody>().Select(one => one.Typed).Distinct().ToList();
        if (nobody.Count > 0)
            blocks.Add(new Block.Paragraph(Words.NobodyCalled(nobody)));
        var draft = Keep(people, reason);
        var unclear = people.OfType<NamedPerson.Unclear>().ToList();
        // A press makes the introduction only where the other person is clear.
        blocks.AddRange(WhichPersonCard.DrawBlocks(
            draft.Known is null ? unclear.Select(one => one with { Members = [] }) : unclear,
            member => new(IntroduceForm.WhomButton, draft.Key, IntroducedCard.WriteId(member))));
        blocks.Add(new Block.Buttons(Choose(draft.Key)));
        return new Reply.Private(new Card(blocks) { Tone = CardTone.Refusal, Summary = Words.IntroduceTitle });
    }

    private Button Choose(List<NamedPerson> people, string? reason) => Choose(Keep(people, reason).Key);

    private static Button Choose(string key) => new(Words.ChooseThem, new(IntroduceForm.WhomButton, key), ButtonTone.Primary);

    private (string Key, long? Known) Keep(List<NamedPerson> people, string? reason)
    {
        var clear = people.Where(IsClear).ToList();
        var known = people.Count == 2 && clear is [var only] && namedMemberReader.RefuseUnlessFound(context, only, out var member) is null
            ? member.Id.Value
            : (long?)null;
        var accounts = clear.Select(AccountOf).Where(account => account.Length > 0).Take(2).ToList();
        var draft = new WhomDraft(accounts.ElementAtOrDefault(0) ?? "", accounts.ElementAtOrDefault(1) ?? "", Trim(reason)) { Known = known };
        return (whomDraftService.Keep(context, draft), known);
    }

    private Chat.Forms.Form DrawForm(List<NamedPerson> people, string? reason) =>
        IntroduceForm.DrawWhom(people is [var one] ? AccountOf(one) : "", "", Trim(reason));

    private static string Trim(string? reason) => IntroduceService.ReadReason(reason) ?? "";

    /// <summary>Their account on this platform, which its menus can show as chosen; empty if there is none.</summary>
    private string AccountOf(NamedPerson person) => person switch
    {
        NamedPerson.AnAccount account => account.Id,
        NamedPerson.AMember member => session.Members.Accounts([member.Id])
            .FirstOrDefault(account => account.Platform == context.Platform && account.LeftAt is null)?.ExternalId ?? "",
        _ => "",
    };
}
