using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Doctor;
using MeetupBot.Settings;

namespace MeetupBot.Cli;

/// <summary>The command <c>doctor</c>.</summary>
public static class DoctorCommand
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="settings">The settings on the command line.</param>
    public static Command Create(string[] settings)
    {
        var json = new Option<bool>("--json") { Description = "One JSON array, for programs." };
        var command = new Command("doctor", "Checks settings, database, Discord and Slack, and says how to mend what it finds. Changes nothing.") { json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var findings = await new Examination(BotConfiguration.CreateBuilder(settings).Configuration, TimeProvider.System).RunAsync(cancellationToken);
            await Console.Out.WriteLineAsync(Write(findings, parsed.GetValue(json)));
            return findings.Any(finding => finding.State == FindingState.Bad) ? ExitCodes.Failed : ExitCodes.Done;
        });
        return command;
    }

    public static string Write(IReadOnlyList<Finding> findings, bool asJson) => asJson
        ? JsonSerializer.Serialize(findings.Select(finding => new { finding.Check, State = Word(finding.State), finding.Text, finding.Advice }), Written)
        : string.Join(Environment.NewLine, findings.Select(Line));

    private static string Line(Finding finding) =>
        $"{Word(finding.State),-7} {finding.Check}: {finding.Text}{(finding.Advice is { } advice ? " " + advice : "")}";

    private static string Word(FindingState state) => state switch
    {
        FindingState.Good => "ok",
        FindingState.Warning => "warning",
        _ => "bad",
    };
}
