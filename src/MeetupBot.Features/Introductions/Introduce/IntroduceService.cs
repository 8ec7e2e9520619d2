using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Takes a request that two people meet. Each member who did not ask for it is asked in private. When one of them has declined, or when it
/// is private that they have met, the requester gets the usual answer and nothing follows.
/// </summary>
internal sealed class IntroduceService(
    InteractionContext context,
    NameVisibilityReader nameVisibility,
    Session session,
    ConsentCard consentCard,
    ConsentService consentService,
    IntroductionCard introductionCard,
    Notifier notifier)
{
    private readonly MemberId _caller = context.Caller.Id;

    private static Button ChooseTwo => new(Words.IntroduceTitle, new(ButtonNames.Introduce));

    public Reply Introduce(Member one, Member other, string? because)
    {
        if (one.Id == other.Id)
            return Refusals.Create(one.Id == _caller ? Words.IntroduceYourself : Words.OnePersonTwice(one.Name!), ChooseTwo);
        var reason = ReadReason(because);
        if (reason?.Length > Meetup.ReasonLength)
            return Refusals.Create(Words.TooLong("reason", Meetup.ReasonLength, reason.Length), DrawShorter(one, other));
        return Known(one, other)
            ?? (one.Id == _caller || other.Id == _caller ? Own(one.Id == _caller ? other : one, reason) : Others(one, other, reason));
    }

    /// <summary>On Slack people write "introduce @cleo @finn because you both climb".</summary>
    public static string? ReadReason(string? because)
    {
        const string Word = "because ";
        var line = TypedText.Line(because?.TrimStart(' ', ':', ',', ';'));
        return line?.StartsWith(Word, StringComparison.OrdinalIgnoreCase) == true ? TypedText.Line(line[Word.Length..]) : line;
    }

    /// <summary>A form for the reason; who asks for themselves needs none, and pressing asks at once.</summary>
    private Button DrawShorter(Member one, Member other) => new(
        one.Id == _caller || other.Id == _caller ? Words.AskWithoutReason : Words.Change,
        new(ButtonNames.IntroduceTo, IntroducedCard.WriteId(one.Id), IntroducedCard.WriteId(other.Id)));

    /// <summary>What the caller may know: the two have met, or have been introduced.</summary>
    private Reply? Known(Member one, Member other)
    {
        var isOwn = one.Id == _caller || other.Id == _caller;
        if (session.Encounters.Between(one.Id, other.Id).Count > 0 && nameVisibility.ReadFor(_caller).MayNamePair(one.Id, other.Id))
            return isOwn
                ? Refusals.Create(Words.YouTwoHaveMet(one.Id == _caller ? other.Name! : one.Name!))
                : Refusals.Create(Words.TheyHaveMet(one.Name!, other.Name!), ChooseTwo);
        if (Recent(one.Id, other.Id).FirstOrDefault(known => known.State == IntroductionState.Open) is not { } open)
            return null;
        return isOwn
            ? Refusals.Create(
                Words.IntroducedAlready, new Button(Words.FindATime, new(FindTimeForm.TimeButton, open.Id.Value), ButtonTone.Primary))
            : null;
    }

    /// <summary>The caller wants to meet somebody, who is asked.</summary>
    private Reply Own(Member other, string? reason)
    {
        // A member who declined before and asks now has changed their mind.
        session.NoThanks.TakeBack(_caller, other.Id);
        foreach (var known in Recent(_caller, other.Id))
        {
            if (known.ById == _caller)
                return Answer(other.Name!);
            if (session.Introductions.Member(known.Id, _caller) is { AskedAt: not null })
                return consentService.Accept(known);
        }

        return TooMany() ?? Ask([_caller, other.Id], reason, Answer(other.Name!));
    }

    private Reply Others(Member one, Member other, string? reason)
    {
        var answer = new Reply.Replace(Said(Words.BothAreAsked(one.Name!, other.Name!)));
        return Recent(one.Id, other.Id).Any(known => known.ById == _caller)
            ? Refusals.Create(Words.IntroducedBefore(one.Name!, other.Name!))
            : TooMany() ?? Ask([one.Id, other.Id], reason, answer);
    }

    /// <summary>A silent request is stored like any other, so that a second one gets the same answer.</summary>
    private Reply Ask(IReadOnlyList<MemberId> members, string? reason, Reply answer)
    {
        var silent = IsSilent(members[0], members[1]);
        var asked = session.Introductions.Add(
            new Introduction
            {
                CommunityId = context.Caller.Space.CommunityId,
                Origin = IntroductionOrigin.Member,
                ById = _caller,
                Reason = reason,
                CreatedAt = context.Now,
            },
            members.Select(member => new IntroductionMember
            {
                MemberId = member,
                Consent = member == _caller ? IntroductionConsent.Given : IntroductionConsent.Asked,
                AskedAt = silent || member == _caller ? null : context.Now,
            }));
        foreach (var member in members.Where(member => member != _caller && !silent))
            notifier.Notify(member, new Notification(consentCard.Draw(asked, member, members))
            {
                MayMention = false,
                Names = introductionCard.FindNamed(asked, members),
            });
        return answer;
    }

    private bool IsSilent(MemberId one, MemberId other) => session.NoThanks.IsBetween(one, other)
        || session.Encounters.Between(one, other).Count > 0
        || Recent(one, other).Any(known => known.ById != _caller && IsHeardOf(known));

    /// <summary>The earlier request was not silent.</summary>
    private bool IsHeardOf(Introduction known) =>
        known.State == IntroductionState.Open || session.Introductions.Members(known.Id).Any(member => member.AskedAt is not null);

    /// <summary>The same pair is not asked again while the question is still open.</summary>
    private IEnumerable<Introduction> Recent(MemberId one, MemberId other) =>
        session.Introductions.Between(one, other).Where(known => IntroductionTimes.IsAnswerable(known, context.Now));

    private Reply? TooMany() =>
        IntroductionTimes.MayRequest(session.Introductions.CountBy(_caller, context.Now - IntroductionTimes.RequestWindow))
            ? null
            : Refusals.Create(Words.TooManyIntroductions);

    private static Reply.Replace Answer(string name) => new(Said(Words.TheyAreAsked(name)));

    private static Card Said(string text) =>
        new(new Block.Paragraph(text), new Block.Footer(Words.NobodyLearnsWho)) { Tone = CardTone.Settled, Summary = Words.AnIntroduction };
}
