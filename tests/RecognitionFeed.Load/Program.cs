using RecognitionFeed.Load;
using RecognitionFeed.Load.Crowds;
using RecognitionFeed.Load.Growth;
using RecognitionFeed.Load.Instances;
using RecognitionFeed.Load.Lists;
using RecognitionFeed.Load.Live;
using RecognitionFeed.Load.People;
using RecognitionFeed.Load.Photos;
using RecognitionFeed.Load.Reactions;
using RecognitionFeed.Load.Servers;
using RecognitionFeed.Load.Serving;
using RecognitionFeed.Load.Storm;

try
{
    OpenFiles.RaiseToHardLimit();
    return args switch
    {
        ["live", .. var options] => await LiveCommand.RunAsync(new Arguments(options)),
        ["first-page", .. var options] => await FirstPageCommand.RunAsync(new Arguments(options)),
        ["renditions", .. var options] => await RenditionCommand.RunAsync(new Arguments(options)),
        ["start", .. var options] => await StartCommand.RunAsync(new Arguments(options)),
        ["growth", .. var options] => await GrowthCommand.RunAsync(new Arguments(options)),
        ["instances", .. var options] => await InstancesCommand.RunAsync(new Arguments(options)),
        ["reactions", .. var options] => await ReactionsCommand.RunAsync(new Arguments(options)),
        ["photos", .. var options] => await PhotosCommand.RunAsync(new Arguments(options)),
        ["people-search", .. var options] => await PeopleSearchCommand.RunAsync(new Arguments(options)),
        ["lists", .. var options] => await ListsCommand.RunAsync(new Arguments(options)),
        ["storm", .. var options] => await StormCommand.RunAsync(new Arguments(options)),

        // Started by the commands above, as processes of their own.
        ["crowd", .. var options] => await CrowdProgram.RunAsync(new Arguments(options)),
        ["raw-kestrel", .. var options] => await RawKestrelProgram.RunAsync(new Arguments(options)),
        _ => Help.Show(),
    };
}
catch (LoadException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}
