using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.WhoMet;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Asks whether the introduced members met.</summary>
internal sealed class IntroducedCard(
    MetListReader metListReader,
    MetSoFarText metSoFarText,
    NameVisibilityReader nameVisibility,
    Session session)
{
    /// <summary>Marks buttons whose answer replaces the question.</summary>
    private const string Asked = "asked";

    /// <param name="viewer">The member who is asked.</param>
    /// <param name="others">The members whom they may have met.</param>
    /// <param name="asked">Whether it is the first or the last question.</param>
    public Card? DrawQuestion(Introduction introduction, MemberId viewer, IReadOnlyList<MemberId> others, int asked)
    {
        var here = session.Members.Here(others.Where(other => other != viewer));
        if (here.Count == 0)
            return null;
        var id = introduction.Id.Value;
        var names = Words.List([.. here.Select(member => member.Name!)]);
        var buttons = new List<Button>
        {
            new(here.Count > 1 ? Words.WeAllMet : Words.WeMet, new(IntroductionButtons.MetButton, id), ButtonTone.Primary),
        };
        if (here.Count > 1)
            buttons.AddRange(here.Select(member => new Button(
                DisplayText.Shorten(Words.IMet(member.Name!), 75), new(IntroductionButtons.MetButton, id, WriteId(member.Id)))));
        buttons.Add(new Button(Words.NotYet, new(IntroductionButtons.NotYetButton, id, asked.ToString(CultureInfo.InvariantCulture))));
        buttons.Add(new Button(Words.NoThanks, new(IntroductionButtons.NoButton, id, Asked)));
        return new Card(
            new Block.Paragraph(asked == AskIntroducedJob.First ? Question(introduction, names) : Words.DidYouMeetByNow(names)),
            new Block.Buttons(buttons),
            new Block.Footer(Words.OnlyYouSeeIt))
        {
            Tone = CardTone.Open,
            Summary = Words.DidYouMeetSummary,
        };
    }

    private static string Question(Introduction introduction, string names) => introduction.Origin == IntroductionOrigin.Reconnect
        ? Words.DidYouMeetAgain(names)
        : Words.DidYouMeet(names);

    /// <summary>Shows what was recorded, and what to do next for the people just met.</summary>
    public Card DrawNoted(InteractionContext context, IReadOnlyList<Encounter> met)
    {
        var viewer = context.Caller.Id;
        var people = MemberMenu.ListEntries(nameVisibility.ReadFor(viewer), [.. met.Select(encounter => encounter.Other(viewer))]);
        var list = metListReader.Read(viewer, met, people);
        return new Card([new Block.Paragraph(list.WriteNoted() + " " + metSoFarText.Write(context)), .. MetOffersCard.DrawBlocks(list)])
        {
            Tone = CardTone.Settled,
            Summary = Words.NotedShort,
        };
    }

    public static string WriteId(MemberId member) => member.ToString();
}
