using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Explains what could not be read, or asks what was meant, offers corrections, and keeps the draft.</summary>
internal sealed class ProposalRefusalCard(DraftService draftService)
{
    /// <summary>The longest label on the narrowest platform.</summary>
    private const int LabelLength = 75;

    /// <param name="fromForm">Whether to show problems at the form's fields. A question closes the form, for its answer is a button.</param>
    /// <param name="replaces">Whether the card takes the place of the one whose button was pressed.</param>
    public Reply Draw(
        InteractionContext context,
        ProposalDraft draft,
        IReadOnlyList<FieldProblem> problems,
        string changeAction,
        string fixAction,
        bool fromForm,
        bool replaces = false)
    {
        var fixes = ProposalFixRule.ListFixes(problems);
        var key = draftService.Keep(context, draft with { Offers = [.. fixes.SelectMany(fix => fix)] });
        var isQuestion = problems.All(problem => problem.IsQuestion);
        var card = new Card(Blocks(problems, fixes, fixAction, new(Words.Change, new(changeAction, key)), key))
        {
            Tone = isQuestion ? CardTone.Open : CardTone.Refusal,
        };
        if (fromForm && !isQuestion)
            return new Reply.FormErrors(
                problems.GroupBy(problem => problem.Field).ToDictionary(group => group.Key, group => group.First().Message), card);
        return replaces ? new Reply.Replace(card) : new Reply.Private(card);
    }

    /// <summary>Says why the channel takes no card, and offers the ways on. The proposal is kept.</summary>
    public Reply DrawUnpostable(InteractionContext context, ProposalDraft draft, Obstacle obstacle, string channel)
    {
        var key = draftService.Keep(context, draft);
        var buttons = new List<Button> { new(Words.PostHereAgain, new(ProposeCommand.HereButton, key), ButtonTone.Primary) };
        if (context.Caller.Space.AnnounceChannel is { } other && other != channel && context.FindCardObstacle(other) is null)
            buttons.Add(new(Words.PostInAnnounce, new(ProposeCommand.AnnounceButton, key)));
        return new Reply.Replace(Refusals.DrawCard($"{Words.CantPostHere(obstacle)} {Words.NothingSavedYet}", [.. buttons]));
    }

    /// <summary>Each problem with its corrections below it; the way to the form comes last.</summary>
    private static List<Block> Blocks(
        IReadOnlyList<FieldProblem> problems, IReadOnlyList<IReadOnlyList<DraftFix>> fixes, string fixAction, Button change, string key)
    {
        var (blocks, number) = (new List<Block>(), 0);
        for (var at = 0; at < problems.Count; at++)
        {
            blocks.Add(new Block.Paragraph(problems[at].Message));
            var buttons = fixes[at].Select(fix => new Button(
                DisplayText.Shorten(fix.Label, LabelLength), new(fixAction, key, (number++).ToString(CultureInfo.InvariantCulture)))).ToList();
            if (problems[at].IsRhythm)
                buttons.Add(new(Words.MakeItASeries, new(ButtonNames.MakeSeries, "", key), ButtonTone.Primary));
            if (at == problems.Count - 1)
                buttons.Add(change);
            if (buttons.Count > 0)
                blocks.Add(new Block.Buttons(buttons));
        }

        return blocks;
    }
}
