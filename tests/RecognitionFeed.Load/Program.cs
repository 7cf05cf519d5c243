using RecognitionFeed.Load.Photos;

return args switch
{
    ["photos", .. var options] => await PhotoBenchmark.RunAsync(options),
    _ => Help(),
};

static int Help()
{
    Console.WriteLine("photos [rounds]   the photo pipeline beside node's sharp");
    return 2;
}
