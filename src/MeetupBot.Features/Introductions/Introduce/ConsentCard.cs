using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Asks a member whether they would like to meet the others. Everybody gets it who did not ask for the introduction.</summary>
internal sealed class ConsentCard(AcquaintanceReader acquaintanceReader, NameVisibilityReader nameVisibility)
{
    public Card Draw(Introduction introduction, MemberId viewer, IReadOnlyList<MemberId> members)
    {
        var visibility = nameVisibility.ReadFor(viewer).Load(members);
        var others = members.Where(member => member != viewer).ToList();
        var by = introduction.ById is { } one ? visibility.NameOf(one) : null;
        var text = introduction.ById is { } asking && others.Contains(asking)
            ? Words.WouldLikeToMeetYou(by ?? Words.FormerMember)
            : Words.ThinksYouShouldMeet(by, Words.List([.. others.Select(other => visibility.NameOf(other) ?? Words.FormerMember)]));
        if (introduction.Reason is { } reason)
            text += " " + (by is null ? Words.Quoted(reason) : Words.SaysWhy(by, reason));
        var shared = acquaintanceReader.FindCommonNames(members);
        if (shared.Count > 0)
            text += " " + Words.YouAllKnow(members.Count, shared);
        var id = introduction.Id.Value;
        return new Card(
            new Block.Paragraph(text),
            new Block.Buttons(
                new Button(Words.IntroduceUs, new(IntroductionButtons.YesButton, id), ButtonTone.Primary),
                new Button(Words.NoThanks, new(IntroductionButtons.NoButton, id))),
            new Block.Footer(Words.NobodyLearnsWho))
        {
            Tone = CardTone.Open,
            Summary = Words.AnIntroduction,
        };
    }
}
