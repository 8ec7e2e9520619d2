using MeetupBot.Application.Names;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Asks a member whether they would like to meet the others. Everybody gets it who did not ask for the introduction.</summary>
internal sealed class ConsentCard(AcquaintanceReader acquaintanceReader, NameVisibilityReader nameVisibility, PictureReader pictureReader)
{
    public Card Draw(Introduction introduction, MemberId viewer, IReadOnlyList<MemberId> members)
    {
        var visibility = nameVisibility.ReadFor(viewer).Load(members);
        var others = members.Where(member => member != viewer).ToList();
        var by = introduction.ById is { } one ? visibility.NameOf(one) : null;
        var text = WriteQuestion(introduction, by, others, visibility);
        // Their own word, which nobody else learns by it.
        var met = introduction.Origin == IntroductionOrigin.Reconnect ? [] : others.Where(visibility.MetByOwnWord.Contains).ToList();
        if (met.Count > 0)
            text += " " + Words.YouSaidYouMet(Words.List([.. met.Select(other => visibility.NameOf(other) ?? Words.FormerMember)]));
        var shared = acquaintanceReader.FindCommonNames(members);
        if (shared.Count > 0)
            text += " " + Words.YouAllKnow(members.Count, shared);
        var id = introduction.Id.Value;
        // What somebody wrote comes after the bot's own words, so that nobody reads it without knowing what it is.
        var blocks = new List<Block> { new Block.Paragraph($"{text} {WhoLearns(introduction, by, others)}") };
        if (pictureReader.ReadFirst(others, IntroductionService.Most, visibility.NameOf) is { Count: > 0 } faces)
            blocks.Add(new Block.Pictures([.. faces.Select(face => face.Picture)]));
        if (introduction.Reason is { } reason)
            blocks.Add(new Block.Paragraph(by is null ? Words.Quoted(reason) : Words.SaysWhy(by, reason)));
        blocks.Add(new Block.Buttons(
            new Button(Words.IntroduceUs, new(IntroductionButtons.YesButton, id), ButtonTone.Primary),
            new Button(Words.NoThanks, new(IntroductionButtons.NoButton, id))));
        blocks.Add(new Block.Buttons(ReportButtons.Draw(introduction.Id)));
        return new Card(blocks)
        {
            Tone = CardTone.Open,
            Summary = Words.AnIntroduction,
        };
    }

    /// <summary>Who asks for themselves has said yes, and learns a yes at once. Of two who are asked, neither learns what the other says alone.</summary>
    private static string WhoLearns(Introduction introduction, string? by, List<MemberId> others) =>
        introduction.ById is { } asking && others.Contains(asking) ? Words.LearnsYours(by ?? Words.FormerMember) : Words.NobodyLearnsYours;

    private static string WriteQuestion(Introduction introduction, string? by, List<MemberId> others, NameVisibility visibility)
    {
        if (introduction.ById is not { } asking || !others.Contains(asking))
            return Words.ThinksYouShouldMeet(by, Words.List([.. others.Select(other => visibility.NameOf(other) ?? Words.FormerMember)]));
        return introduction.Origin == IntroductionOrigin.Reconnect
            ? Words.WouldLikeToSeeYouAgain(by ?? Words.FormerMember)
            : Words.WouldLikeToMeetYou(by ?? Words.FormerMember);
    }
}
