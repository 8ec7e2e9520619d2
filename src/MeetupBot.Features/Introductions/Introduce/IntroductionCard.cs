using MeetupBot.Application.Names;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Introduces two or three people to each other: who they are, why, whom they all know, and what they all like.</summary>
internal sealed class IntroductionCard(
    AcquaintanceReader acquaintanceReader,
    CommonInterestsReader commonInterestsReader,
    EarlierMeetingText earlierMeetingText,
    NameVisibilityReader nameVisibility,
    PictureReader pictureReader,
    Session session)
{
    /// <summary>For the conversation of all of them.</summary>
    /// <param name="platform">The platform of the conversation.</param>
    /// <param name="users">The accounts there. They are mentioned.</param>
    public Card DrawForAll(
        Introduction introduction, IReadOnlyList<MemberId> members, string platform, IReadOnlyList<string> users)
    {
        var accounts = session.Members.Accounts(members)
            .Where(account => account.Platform == platform && users.Contains(account.ExternalId));
        var people = members.Select(Addressed).ToList();
        return Draw(introduction, Greeting(introduction, people), members, members);

        Span Addressed(MemberId member) =>
            accounts.FirstOrDefault(account => account.MemberId == member) is { } account ? Mention(account) : NameOf(member);
    }

    /// <summary>The members whom the card names. When one of them is erased, their name is removed from it.</summary>
    public IReadOnlyList<MemberId> FindNamed(Introduction introduction, IReadOnlyList<MemberId> members)
    {
        var named = members.Concat(acquaintanceReader.FindCommon(members));
        return [.. introduction.ById is { } by ? named.Append(by).Distinct() : named];
    }

    /// <summary>For one of them, when they have no conversation.</summary>
    /// <returns>Null when one of them has left.</returns>
    public Card? DrawForOne(Introduction introduction, MemberId viewer, IReadOnlyList<MemberId> members)
    {
        if (!AreAllHere(members))
            return null;
        var own = session.Members.Accounts([viewer]).Select(account => account.Platform).ToHashSet();
        var others = members.Where(member => member != viewer).Select(member => Reach(member, own)).ToList();
        return Draw(introduction, Greeting(introduction, [NameOf(viewer), .. others]), members, [.. members.Where(member => member != viewer)]);
    }

    /// <summary>One of them does not want to hear from the author: then neither name nor words of the author reach them.</summary>
    public bool IsSilenced(MemberId author, IReadOnlyList<MemberId> members) =>
        !members.Contains(author) && members.Any(member => session.NoThanks.IsBetween(author, member));

    public bool AreAllHere(IReadOnlyList<MemberId> members) => session.Members.Here(members).Count == members.Count;

    private static RichText Greeting(Introduction introduction, IReadOnlyList<Span> people) =>
        introduction.Origin == IntroductionOrigin.Reconnect ? Words.MeetAgain(people) : Words.MeetEachOther(people);

    /// <param name="shown">Whose faces it shows.</param>
    private Card Draw(Introduction introduction, RichText who, IReadOnlyList<MemberId> members, IReadOnlyList<MemberId> shown)
    {
        var id = introduction.Id.Value;
        var text = RichText.Join(" ", [who, Why(introduction, members), GroupText(introduction, members), WhomTheyKnow(members), WhatTheyLike(members)]);
        var blocks = new List<Block>
        {
            new Block.Paragraph(text),
        };
        if (pictureReader.ReadFirst(shown, IntroductionService.Most, member => session.Members.Find(member)?.Name) is { Count: > 0 } faces)
            blocks.Add(new Block.Pictures([.. faces.Select(face => face.Picture)]));
        if (introduction.Opener is { } opener)
            blocks.Add(new Block.Paragraph(Words.ToBeginWith(opener)));
        blocks.Add(new Block.Buttons(new Button(Words.FindATime, new(FindTimeForm.TimeButton, id), ButtonTone.Primary)));
        if (members.Count > IntroductionService.Fewest)
            blocks.Add(new Block.Footer(Words.NoThanksStaysPrivate));
        // They want it, so the ways out stand last.
        blocks.Add(new Block.Buttons(new Button(Words.NoThanks, new(IntroductionButtons.NoButton, id)), ReportButtons.Draw(introduction.Id)));
        return new Card(blocks) { Tone = CardTone.Open, Summary = Words.AnIntroduction };
    }

    private RichText? Why(Introduction introduction, IReadOnlyList<MemberId> members)
    {
        if (introduction.ById is { } author && IsSilenced(author, members))
            return null;
        var by = introduction.ById is { } one ? nameVisibility.ReadFor(one).NameOf(one) : null;
        return (by, introduction.Reason) switch
        {
            ({ } name, _) when introduction.Origin == IntroductionOrigin.Reconnect => Words.WouldLikeToSeeAgain(name),
            ({ } name, { } reason) => Words.SaysWhy(name, reason),
            ({ } name, null) => members.Contains(introduction.ById!.Value) ? Words.WouldLikeToMeet(name) : Words.Introduces(name),
            (null, { } reason) when introduction.Origin == IntroductionOrigin.Member => Words.Quoted(reason),
            (null, { } reason) => reason,
            _ => null,
        };
    }

    /// <summary>What a coffee round says of its group: who of them know each other, and why there is one more than usual.</summary>
    private RichText? GroupText(Introduction introduction, IReadOnlyList<MemberId> members) => introduction.Origin == IntroductionOrigin.Coffee
        ? RichText.Join(" ", [earlierMeetingText.Write(introduction, members), WhySoMany(introduction, members)])
        : null;

    private RichText? WhySoMany(Introduction introduction, IReadOnlyList<MemberId> members) =>
        session.Communities.Find(introduction.CommunityId) is { CoffeeSize: var size } && members.Count == size + 1
            ? size == IntroductionService.Fewest ? Words.ThreeBecauseOdd : Words.OneMoreThanUsual(members.Count)
            : null;

    private RichText? WhomTheyKnow(IReadOnlyList<MemberId> members)
    {
        var names = acquaintanceReader.FindCommonNames(members);
        return names.Count == 0 ? null : Words.YouAllKnow(members.Count, names);
    }

    private RichText? WhatTheyLike(IReadOnlyList<MemberId> members)
    {
        var shared = commonInterestsReader.Find(members);
        return shared.Count == 0 ? null : Words.YouAllLike(members.Count, shared);
    }

    /// <summary>A mention where the reader's platform knows the account; otherwise the name and the space.</summary>
    private Span Reach(MemberId member, IReadOnlySet<string> platforms)
    {
        var accounts = session.Members.Accounts([member]).Where(account => account.LeftAt is null).ToList();
        if (accounts.Find(account => platforms.Contains(account.Platform)) is { } shared)
            return Mention(shared);
        return accounts.Count > 0 ? new Span.Plain(Words.InSpace(NameOf(member).Text, WhereIs(accounts[0]))) : NameOf(member);
    }

    /// <summary>The name of the account's space, or of its platform when there are several spaces or it has no name.</summary>
    private string WhereIs(Account account)
    {
        var spaces = session.Communities.Spaces(account.CommunityId).Where(space => space.Platform == account.Platform).ToList();
        return spaces is [{ Name.Length: > 0 } only] ? only.Name : Words.PlatformName(account.Platform);
    }

    private Span.Mention Mention(Account account) =>
        new(new UserRef(account.Platform, account.ExternalId), session.Members.Find(account.MemberId)?.Name ?? account.Name);

    private Span.Plain NameOf(MemberId member) => new(session.Members.Find(member)?.Name ?? Words.FormerMember);
}
